import JSON
import Languages

extension Words {
    /// A member's name made readable: `number_of_users` is "Number of users".
    func label(ofKey key: String) -> String {
        let plain = key.unicodeScalars.filter { $0.properties.generalCategory != .control }
        let words = plain.map { $0 == "_" || $0 == "-" ? " " : Character($0) }
        let text = String(words).trimmed
        guard let first = text.unicodeScalars.first else {
            return String(plain).isBlank ? self[.formNoName] : String(plain)
        }
        return first.properties.titlecaseMapping + String(text.unicodeScalars.dropFirst())
    }

    /// What a value is called among the choices.
    func label(of value: JSONValue, amongFlags: Bool = false) -> String {
        if amongFlags, let flag = value.bool { return self[flag ? .yes : .no] }
        guard let text = value.string, !text.isBlank else { return value.text }
        return text
    }

    /// What a branch of a union is called that has no title.
    func kind(of view: SchemaView) -> String {
        if let only = view["const"] { return label(of: only) }
        guard view.branches.isEmpty, view.kinds.count == 1 else { return self[.kindJSON] }
        switch view.kinds[0] {
        case "string": return text(view["format"]?.string)
        case "integer": return self[.kindWhole]
        case "number": return self[.kindNumber]
        case "boolean": return self[.kindFlag]
        case "array": return self[.kindList]
        case "object": return self[.kindGroup]
        default: return self[.kindNothing]
        }
    }

    private func text(_ format: String?) -> String {
        switch format {
        case "date": self[.kindDate]
        case "date-time": self[.kindDateTime]
        case "time": self[.kindTime]
        case "duration": self[.kindDuration]
        case "email": self[.kindEmail]
        case "uri": self[.kindAddress]
        case "uuid": self[.kindUUID]
        case "binary": self[.kindFile]
        default: self[.kindText]
        }
    }

    /// A size in bytes, in a person's unit.
    func size(_ bytes: Int) -> String {
        switch bytes {
        case ..<1000: self(.fileBytes, count: bytes)
        case ..<1_000_000: self(.fileKilobytes, ["size": digits((bytes + 500) / 1000)])
        default:
            self(
                .fileMegabytes, ["size": "\((bytes + 50_000) / 1_000_000).\((bytes + 50_000) / 100_000 % 10)"]
            )
        }
    }
}
