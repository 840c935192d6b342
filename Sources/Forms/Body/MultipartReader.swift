/// Reads the parts of a `multipart/form-data` body (RFC 7578, and how browsers write it: WHATWG HTML §4.10.21.8).
struct MultipartReader {
    private static let maxHeaderBytes = 4_096

    private let bytes: [UInt8]
    private let limits: FormBody.Limits
    /// A line end and the boundary.
    ///
    /// Its CR stands nowhere else in it, so a plain search takes linear time.
    private let delimiter: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8], boundary: String, limits: FormBody.Limits) throws(FormBodyError) {
        guard (1...70).contains(boundary.utf8.count),
            boundary.utf8.allSatisfy({ (0x20...0x7E).contains($0) }), boundary.utf8.last != 0x20
        else { throw .badBoundary }
        (self.bytes, self.limits) = (bytes, limits)
        delimiter = Array("\r\n--\(boundary)".utf8)
    }

    mutating func parts() throws(FormBodyError) -> ([FormBody.Pair], [FormBody.File]) {
        guard take(delimiter.dropFirst(2)) else { throw .badMultipart("it does not begin with its boundary") }
        var (pairs, files) = ([FormBody.Pair](), [FormBody.File]())
        while !take("--".utf8) {
            guard take("\r\n".utf8) else { throw .badMultipart("a boundary is not followed by a line end") }
            guard pairs.count + files.count < limits.maxPairs else {
                throw .tooManyPairs(limit: limits.maxPairs)
            }
            try readPart(&pairs, &files)
        }
        _ = take("\r\n".utf8)
        guard index == bytes.count else { throw .badMultipart("text follows its last boundary") }
        return (pairs, files)
    }

    private mutating func readPart(
        _ pairs: inout [FormBody.Pair], _ files: inout [FormBody.File]
    ) throws(FormBodyError) {
        let (name, fileName) = try header()
        let start = index
        guard let end = find(delimiter) else { throw .badMultipart("a part has no end") }
        index = end + delimiter.count
        let content = Array(bytes[start..<end])
        if let fileName {
            files.append(.init(name: name, fileName: fileName, bytes: content))
        } else {
            pairs.append(.init(name: name, value: try FormBody.text(content)))
        }
    }

    /// Reads the header of a part to past its empty line: the name of the control, and of its file.
    private mutating func header() throws(FormBodyError) -> (name: String, fileName: String?) {
        var name: (name: String, fileName: String?)?
        let start = index
        while !take("\r\n".utf8) {
            guard let end = find(Array("\r\n".utf8)), end - start <= Self.maxHeaderBytes else {
                throw .badMultipart("the header of a part does not end within \(Self.maxHeaderBytes) bytes")
            }
            let line = try FormBody.text(Array(bytes[index..<end]))
            index = end + 2
            if let found = try Self.name(in: line, limits) {
                guard name == nil else { throw .badMultipart("a part has two names") }
                name = found
            }
        }
        guard let name else { throw .badMultipart("a part has no name") }
        return name
    }

    /// The names in a Content-Disposition line; `nil` for another header.
    private static func name(
        in line: String, _ limits: FormBody.Limits
    ) throws(FormBodyError) -> (name: String, fileName: String?)? {
        let halves = line.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 1)
        guard let field = halves.first.map({ String($0)?.lowercased() }), halves.count == 2 else {
            throw .badMultipart("a line of a part's header has no colon")
        }
        if field == "content-transfer-encoding" { throw .badMultipart("a part has a transfer encoding") }
        guard field == "content-disposition" else { return nil }
        var disposition = DispositionReader(halves[1])
        let parameters = try disposition.parameters()
        guard let name = parameters["name"] else { throw .badMultipart("a part has no name") }
        guard name.utf8.count <= limits.maxNameBytes else {
            throw .nameTooLong(limitInBytes: limits.maxNameBytes)
        }
        guard parameters["filename*"] == nil else {
            throw .badMultipart("a file's name is written as filename*")
        }
        return (name, parameters["filename"])
    }

    /// Steps over these bytes if they come next.
    private mutating func take(_ expected: some Collection<UInt8>) -> Bool {
        guard bytes[index...].starts(with: expected) else { return false }
        index += expected.count
        return true
    }

    private func find(_ needle: [UInt8]) -> Int? {
        var at = index
        while let start = bytes[at...].firstIndex(of: needle[0]) {
            if bytes[start...].starts(with: needle) { return start }
            at = start + 1
        }
        return nil
    }
}
