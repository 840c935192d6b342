/// Values under the names of a shape: what a template is drawn with.
public struct View: Sendable {
    /// The names.
    public let shape: ViewShape
    /// The values, in the order of the shape's slots.
    public let values: [ViewValue]

    /// Puts the values under the shape's names; a name without a value is reported where a template uses it.
    public init(_ shape: ViewShape, _ values: [ViewValue]) {
        self.shape = shape
        self.values = values
    }

    /// The value under the name; `nil` when the view lacks it.
    func value(of name: Name) -> ViewValue? {
        guard let slot = shape.table.slot(of: name), slot < values.count else { return nil }
        return values[slot]
    }
}
