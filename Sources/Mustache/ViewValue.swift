/// What a template sees under one name.
///
/// A section is skipped for `absent`, `flag(false)` and an empty list, and drawn for all else, empty text too.
public enum ViewValue: Sendable {
    /// The name is there, its value is not: it writes nothing.
    case absent
    /// Text, escaped when written.
    case text(String)
    /// Safe markup, written as it is.
    case html(HTML)
    /// A condition for a section; cannot be written.
    case flag(Bool)
    /// Names of its own.
    case view(View)
    /// A section is drawn once for each.
    case list([ViewValue])
}

extension ViewValue {
    /// The text, or `absent` where there is none.
    public static func optional(_ text: String?) -> ViewValue {
        text.map(ViewValue.text) ?? .absent
    }

    /// The markup, or `absent` where there is none.
    public static func optional(_ html: HTML?) -> ViewValue {
        html.map(ViewValue.html) ?? .absent
    }

    /// The view, or `absent` where there is none.
    public static func optional(_ viewable: (any Viewable)?) -> ViewValue {
        viewable.map { .view($0.view) } ?? .absent
    }

    /// One view for each element.
    public static func list(of viewables: [some Viewable]) -> ViewValue {
        .list(viewables.map { .view($0.view) })
    }

    /// One text for each element.
    public static func list(of texts: [String]) -> ViewValue {
        .list(texts.map(ViewValue.text))
    }

    /// What it is, in a person's words.
    var kindName: String {
        switch self {
        case .absent: "absent"
        case .text: "text"
        case .html: "html"
        case .flag: "a flag"
        case .view(let view): "the view \(view.shape.name)"
        case .list: "a list"
        }
    }
}
