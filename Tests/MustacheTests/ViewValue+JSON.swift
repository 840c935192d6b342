import JSON
import Mustache

extension ViewValue {
    /// A JSON value as a template sees it.
    init(_ value: JSONValue, textIsHTML: Bool) {
        switch value.kind {
        case .null: self = .absent
        case .boolean: self = .flag(value.bool == true)
        case .number, .string:
            let text = value.string ?? value.text
            self = textIsHTML ? .html(HTML(trusted: text)) : .text(text)
        case .array: self = .list(value.elements.map { ViewValue($0, textIsHTML: textIsHTML) })
        case .object:
            let values = value.members.map { ViewValue($0.value, textIsHTML: textIsHTML) }
            self = .view(View(ViewShape(value), values))
        }
    }
}

extension ViewShape {
    /// The shape of a JSON object.
    convenience init(_ object: JSONValue) {
        self.init("data", slots: object.members.map { Slot($0.key, ViewKind($0.value)) })
    }
}

extension ViewKind {
    /// The kind of a JSON value; of a list's elements the first speaks for all, and null may be written either way.
    init(_ value: JSONValue) {
        switch value.kind {
        case .null: self = .optional(.html)
        case .boolean: self = .flag
        case .number, .string: self = .text
        case .array: self = .list(value.elements.first { _ in true }.map { ViewKind($0) } ?? .anyView)
        case .object:
            let shape = ViewShape(value)
            self = .view(shape)
        }
    }
}
