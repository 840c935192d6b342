import JSON
import JSONSchema

/// A place of the run input that gets a field: what the schema says of it, and what is there already.
struct Place {
    /// The member's name; `nil` for the run input itself.
    let key: String?

    /// Where its schema stands.
    let schemaPointer: JSONPointer

    let view: SchemaView

    /// Whether its value, or something in it, is never shown.
    let isSecret: Bool
    let isRequired: Bool

    /// What the run gave.
    let initial: JSONValue?

    /// What the form begins with: the initial value, else the schema's default.
    var preset: JSONValue? { initial ?? view["default"] }

    var pointer: JSONPointer { JSONPointer(tokens: key.map { [$0] } ?? []) }

    /// Whether the schema takes `""` here.
    var takesEmptyText: Bool {
        let rules = ["minLength", "pattern", "format"].compactMap { keyword in
            view[keyword].map { (keyword, $0) }
        }
        let schema = try? Schema(.object(rules), options: SchemaOptions(assertsFormats: true))
        return schema?.isValid(.string("")) ?? false
    }
}
