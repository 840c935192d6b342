import JSON
import Mustache

/// Views and shapes as the peers get them.
extension ViewValue {
    /// The value as JSON; markup is `{"html": …}`.
    var json: JSONValue {
        switch self {
        case .absent: .null
        case .text(let text): .string(text)
        case .html(let html): .object([("html", .string(html.text))])
        case .flag(let flag): .bool(flag)
        case .list(let elements): .array(elements.map(\.json))
        case .view(let view): .object(zip(view.shape.slots, view.values).map { ($0.name, $1.json) })
        }
    }
}

extension ViewShape {
    /// Each name with its kind.
    var json: JSONValue {
        .object(slots.map { ($0.name, $0.kind.json) })
    }
}

extension ViewKind {
    /// `"text"`, `"html"`, `"flag"`, `{"view": kinds}`, `{"list": kind}` or `{"optional": kind}`.
    var json: JSONValue {
        switch self {
        case .text: .string("text")
        case .html: .string("html")
        case .flag: .string("flag")
        case .nested(let shape): .object([("view", shape().json)])
        case .anyView: .object([("view", .object([]))])
        case .list(let kind): .object([("list", kind.json)])
        case .optional(let kind): .object([("optional", kind.json)])
        }
    }
}
