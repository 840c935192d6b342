import Foundation
import Forms
import JSON

/// A case of a file in `Cases/`.
struct Case: Sendable, CustomStringConvertible {
    let file: String
    let value: JSONValue

    var description: String { "\(file): \(value["name"]?.string ?? "?")" }

    func form() throws -> Form {
        try Form(schema: value["schema"] ?? .null, initial: value["initial"])
    }

    /// The pairs of its member `post`, an object by name; a list stands for a name that is posted repeatedly.
    var post: FormBody {
        FormBody(
            pairs: value["post"]?.members.flatMap { name, value in
                (value.kind == .array ? Array(value.elements) : [value]).map { text in
                    FormBody.Pair(name: name, value: text.string ?? "")
                }
            } ?? [])
    }

    static func all(in files: [String]) -> [Case] {
        files.flatMap { file -> [Case] in
            let path = URL(filePath: #filePath).deletingLastPathComponent().appending(
                path: "Cases/\(file).json")
            guard let bytes = try? Data(contentsOf: path),
                let document = try? JSONDocument(bytes: Array(bytes))
            else { return [Case(file: "\(file), which cannot be read", value: .null)] }
            return document.root.elements.map { Case(file: file, value: $0) }
        }
    }
}
