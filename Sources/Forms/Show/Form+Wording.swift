public import JSON

extension Form {
    /// The run input in the form's own words, by what it calls its fields and choices, and nothing of what is hidden.
    ///
    /// Hidden values may be others than were given, such as digests of them. So many values in it are put into words, in
    /// their order; further ones are counted.
    public func wording(
        of input: JSONValue, hiding places: [JSONPointer] = [], atMost values: Int
    ) -> Wording {
        var worder = Worder(table, room: values)
        return worder.wording(of: input, .plan(root.plan.id), places.isEmpty ? nil : PlaceTree(places))
    }
}
