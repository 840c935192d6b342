/// A part of the receiver that takes bytes from strangers, and what must hold for any of them.
enum Fuzzer: String, CaseIterable {
    /// A form as most pages post it.
    case form

    /// A form with files.
    case multipart

    /// The token in a form, and the one of the API.
    case token

    /// A JSON document, and the schema that it may be.
    case json

    /// What libFuzzer calls; a C function, so it captures nothing.
    var entry: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32 {
        switch self {
        case .form: { FormFuzzer.take(Self.bytes($0, $1)) }
        case .multipart: { MultipartFuzzer.take(Self.bytes($0, $1)) }
        case .token: { TokenFuzzer.take(Self.bytes($0, $1)) }
        case .json: { JSONFuzzer.take(Self.bytes($0, $1)) }
        }
    }

    private static func bytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
        Array(UnsafeBufferPointer(start: start, count: count))
    }
}

/// Ends the process, which libFuzzer takes for a finding, where something does not hold.
func must(_ holds: Bool, _ what: @autoclosure () -> String) {
    precondition(holds, what())
}
