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

    /// The pairs of its member `post`, an object by name.
    var post: FormBody {
        FormBody(
            pairs: value["post"]?.members.map { FormBody.Pair(name: $0.key, value: $0.value.string ?? "") }
                ?? [])
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
