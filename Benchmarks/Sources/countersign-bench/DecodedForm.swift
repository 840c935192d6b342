import Forms
import Foundation
import JSON

/// Reads the post of a form of 300 fields, planned once: parsed, decoded and checked each time.
struct DecodedForm: Board {
    private let form: Form
    private let body: [UInt8]

    init() throws {
        form = try Form(schema: try RenderedForm.schema())
        body = Array(try Data(contentsOf: URL(filePath: ".build/wide-post.txt")))
    }

    func output() throws -> [UInt8] {
        switch form.decode(try FormBody(urlEncoded: body)) {
        case .valid(let input, _): return Array(input.text.utf8)
        case .invalid(let problems, _): return Array("\(problems)".utf8)
        case .malformed(let error): throw error
        }
    }

    func input() -> String { "{}" }
}
