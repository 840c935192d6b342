/// What values a name of a ``ViewShape`` may have.
public indirect enum ViewKind: Sendable {
    /// Text, escaped when written.
    case text
    /// Safe markup.
    case html
    /// A condition.
    case flag
    /// Names of its own; write ``view(_:)``, which lets a shape hold itself.
    case nested(@Sendable () -> ViewShape)
    /// A view of any shape: what is inside it shows only when it is drawn.
    case anyView
    /// Any number of values of the kind.
    case list(ViewKind)
    /// A value of the kind, or ``ViewValue/absent``.
    case optional(ViewKind)

    /// A view of the shape, which must be the same object each time.
    ///
    /// A shape that holds itself is declared with its type: `static let shape: ViewShape = ViewShape(…)`.
    public static func view(_ shape: @autoclosure @escaping @Sendable () -> ViewShape) -> ViewKind {
        .nested(shape)
    }
}

extension ViewKind: CustomStringConvertible {
    /// The kind as a template's comment states it: `text`, `list of choice`, `html or absent`.
    public var description: String {
        switch self {
        case .text: "text"
        case .html: "html"
        case .flag: "flag"
        case .nested(let shape): shape().name
        case .anyView: "view"
        case .list(let element): "list of \(element)"
        case .optional(let kind): "\(kind) or absent"
        }
    }
}
