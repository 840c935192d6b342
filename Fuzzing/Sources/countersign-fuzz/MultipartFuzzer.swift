import Forms

/// A multipart form, whose first line is its boundary: refused with words, or the same when written and read again.
enum MultipartFuzzer {
    /// Longer than 70 characters it would be refused, so this stands in no body by chance.
    private static let boundary = String(repeating: "+", count: 70)

    static func take(_ bytes: [UInt8]) -> Int32 {
        let line = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
        let boundary = String(decoding: bytes[..<line], as: UTF8.self)
        let body = Array(bytes[line...].dropFirst())
        do {
            let form = try FormBody(multipart: body, boundary: boundary)
            let again = try? FormBody(multipart: written(form), boundary: Self.boundary)
            must(again == form || holdsBoundary(body), "read again, it differs")
            SampleForm.take(form)
        } catch {
            must(!error.description.isEmpty, "it says why")
        }
        return 0
    }

    private static func holdsBoundary(_ body: [UInt8]) -> Bool {
        String(decoding: body, as: UTF8.self).contains(boundary)
    }

    private static func written(_ form: FormBody) -> [UInt8] {
        var bytes: [UInt8] = []
        for pair in form.pairs { bytes += part("name=\(quoted(pair.name))", Array(pair.value.utf8)) }
        for file in form.files {
            bytes += part("name=\(quoted(file.name)); filename=\(quoted(file.fileName))", file.bytes)
        }
        return bytes + Array("--\(boundary)--\r\n".utf8)
    }

    private static func part(_ names: String, _ content: [UInt8]) -> [UInt8] {
        Array("--\(boundary)\r\nContent-Disposition: form-data; \(names)\r\n\r\n".utf8) + content + [
            0x0D, 0x0A,
        ]
    }

    /// As browsers write a name; one that holds their escapes can only have come unquoted, and goes so.
    private static func quoted(_ name: String) -> String {
        let upper = name.uppercased()
        if ["%22", "%0D", "%0A"].contains(where: upper.contains) { return name }
        let scalars = name.unicodeScalars.map { scalar in
            switch scalar {
            case "\"": "%22"
            case "\r": "%0D"
            case "\n": "%0A"
            default: String(scalar)
            }
        }
        return "\"\(scalars.joined())\""
    }
}
