import JSON
import Languages

extension FormPlanner {
    /// What kind of value a place takes.
    mutating func shape(_ view: SchemaView) throws(FormError) -> PlanShape {
        if view.hint("widget")?.string == "json" || view.isSecret && view.kinds != ["string"] { return .json }
        if let options = view.options { return chosen(from: options, view) }
        if view.restriction == nil, view.branches.count > 1 {
            return try isExactNumber(view) ? .exactNumber : union(view)
        }
        let kinds = view.kinds
        guard kinds.count == 1 else { return try union(of: kinds, view) }
        return try typed(kinds[0], view)
    }

    private func chosen(
        from options: [(value: JSONValue, title: String?)], _ view: SchemaView
    ) -> PlanShape {
        let isOne = options.count == 1 && view["enum"] == nil
        guard isOne, !view.isNullable || options[0].value.isNull else {
            return .options(Option.list(options, words))
        }
        return options[0].value.bool == true ? .flag(mustTick: true) : .constant(options[0].value)
    }

    private mutating func typed(
        _ kind: String, _ view: SchemaView
    ) throws(FormError) -> PlanShape {
        switch kind {
        case "string": Self.text(view)
        case "integer": .number(isInteger: true)
        case "number": .number(isInteger: false)
        case "boolean": .flag(mustTick: false)
        case "null": .constant(.null)
        case "array": try list(view)
        case "object": try object(view)
        default: .json
        }
    }

    private static func text(_ view: SchemaView) -> PlanShape {
        guard !view.isSecret else { return .text }
        let mediaType = view["contentMediaType"]?.string
        switch (view["contentEncoding"]?.string?.lowercased(), view["format"]?.string) {
        case ("base64", _), (nil, "byte"), (nil, "base64"):
            return .file(FileRule(coding: .base64, mediaType: mediaType))
        case ("base64url", _), (nil, "base64url"):
            return .file(FileRule(coding: .base64URL, mediaType: mediaType))
        case (nil, "binary"): return .file(FileRule(coding: .utf8, mediaType: mediaType))
        case (_, "date-time"): return .moment
        default:
            return view.hint("widget")?.string == "file"
                ? .file(FileRule(coding: .utf8, mediaType: mediaType)) : .text
        }
    }

    /// Whether a union is what Pydantic writes for `Decimal`: a number, or any text.
    ///
    /// A union of a number and a text has the same schema; its author can say `"widget": "union"`.
    func isExactNumber(_ view: SchemaView) -> Bool {
        guard view.branches.count == 2, view.hint("widget")?.string != "union" else { return false }
        let types = view.branches.map { $0.schema["type"]?.string }
        guard Set(types) == ["number", "string"] else { return false }
        return view.branches.allSatisfy { branch in
            branch.schema["type"]?.string == "number"
                || branch.schema.members.allSatisfy { ["type", "pattern"].contains($0.key) }
        }
    }
}
