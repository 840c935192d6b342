import JSON
import JSONSchema

extension SchemaView {
    /// The title given to this place itself, unless it is blank.
    var title: String? {
        let own = layers.first { !$0.isReferenced && $0.site.schema["title"] != nil }
        return Self.text(own?.site.schema["title"])
    }

    /// The title of the place or of its type.
    var anyTitle: String? { layers.lazy.compactMap { Self.text($0.site.schema["title"]) }.first }

    var description: String? { Self.text(self["description"]) }

    /// The values taken, without `null`, and their titles; `nil` where they are not listed.
    var options: [(value: JSONValue, title: String?)]? {
        if let only = self["const"] { return [(only, nil)] }
        if let list = self["enum"] {
            return list.elements.enumerated().filter { !$0.element.isNull || list.count == 1 }
                .map { index, value in (value, label(of: value, at: index)) }
        }
        let titled = branches.compactMap { branch in
            branch.schema["const"].map { ($0, Self.text(branch.schema["title"])) }
        }
        return !titled.isEmpty && titled.count == branches.count ? titled : nil
    }

    /// What the author calls a listed value: by the hint `labels`, a list or an object by value, else by `x-enumNames`.
    private func label(of value: JSONValue, at index: Int) -> String? {
        let lists = [hint("labels"), self["x-enumNames"], self["enumNames"], self["x-enum-varnames"]]
        return lists.lazy.compactMap { names in
            Self.text(names?[value.string ?? value.text] ?? names?[index])
        }.first
    }

    /// What the author says under `x-countersign` by this name, from the outside in.
    func hint(_ name: String) -> JSONValue? {
        for layer in layers {
            if let value = layer.site.schema[Hints.keyword]?[name] { return value }
        }
        return nil
    }

    private static func text(_ value: JSONValue?) -> String? {
        value?.string.flatMap { $0.isBlank ? nil : $0.trimmed }
    }
}

extension SchemaView {
    /// Whether `""` is taken, as far as the rules for texts say.
    var takesEmptyText: Bool {
        let rules = ["minLength", "pattern", "format"].compactMap { keyword in
            self[keyword].map { (keyword, $0) }
        }
        guard !rules.isEmpty else { return true }
        let schema = try? Schema(.object(rules), options: SchemaOptions(assertsFormats: true))
        return schema?.isValid(.string("")) ?? false
    }
}
