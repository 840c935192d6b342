import JSON

/// Tells which schemas of a document have a secret in them, however deep: an object or a list is shown as a whole.
struct Secrets {
    /// In a document with secrets, a schema that goes on for longer is taken to hold one.
    private static let mostValues = 2_000

    private let document: JSONValue
    private let areThere: Bool

    init(in document: JSONValue) {
        self.document = document
        areThere = Self.areHeld(by: document, most: .max) { _ in nil }
    }

    /// Whether the schema, or one that it contains or refers to, is `writeOnly` or of the format `password`.
    func areHeld(by schema: JSONValue) -> Bool {
        guard areThere else { return false }
        var seen: Set<String> = []
        return Self.areHeld(by: schema, most: Self.mostValues) { reference in
            seen.insert(reference).inserted ? document.target(of: reference) : nil
        }
    }

    private static func areHeld(by schema: JSONValue, most: Int, target: (String) -> JSONValue?) -> Bool {
        var (rest, count) = ([schema], 0)
        while let value = rest.popLast() {
            count += 1
            guard count <= most, !isSecret(value) else { return true }
            rest += value.elements
            rest += value.members.map(\.value)
            if let next = value["$ref"]?.string.flatMap(target) { rest.append(next) }
        }
        return false
    }

    private static func isSecret(_ schema: JSONValue) -> Bool {
        schema["format"]?.string == "password" || schema["writeOnly"]?.bool == true
    }
}
