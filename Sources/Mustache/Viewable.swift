/// A type that templates can draw.
public protocol Viewable {
    /// Its names, in the order of ``values``.
    static var shape: ViewShape { get }
    /// Its values, in the order of ``shape``.
    var values: [ViewValue] { get }
}

extension Viewable {
    /// The values under their names.
    public var view: View {
        View(Self.shape, values)
    }
}
