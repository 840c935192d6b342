import Forms

/// A urlencoded form: refused with words, or the same when written and read again; and what the form makes of it.
enum FormFuzzer {
    static func take(_ bytes: [UInt8]) -> Int32 {
        do {
            let body = try FormBody(urlEncoded: bytes)
            must(body.files.isEmpty, "a urlencoded form has no files")
            let again = try? FormBody(urlEncoded: Array(written(body).utf8))
            must(again == body, "read again, it differs: \(written(body))")
            must(again.map(spellings) == spellings(body), "read again, its bytes differ")
            SampleForm.take(body)
        } catch {
            must(!error.description.isEmpty, "it says why")
            if case .badPercentEscape(let place) = error {
                must(bytes[place] == UInt8(ascii: "%"), "the place is one of a %")
            }
        }
        return 0
    }

    private static func written(_ body: FormBody) -> String {
        body.pairs.map { "\(escaped($0.name))=\(escaped($0.value))" }.joined(separator: "&")
    }

    private static func escaped(_ text: String) -> String {
        text.utf8.map { byte in
            let digits = String(byte, radix: 16)
            return digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
        }.joined()
    }

    /// Strings are equal when they look alike; these must be equal to the byte.
    private static func spellings(_ body: FormBody) -> [[UInt8]] {
        body.pairs.flatMap { [Array($0.name.utf8), Array($0.value.utf8)] }
    }
}
