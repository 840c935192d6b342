extension JSONValue {
    /// A copy in which the values at some places are others.
    public func replacing(
        _ places: Set<JSONPointer>, with replacement: (JSONValue) -> JSONValue
    ) -> JSONValue {
        replacing(places, at: JSONPointer(), with: replacement)
    }

    private func replacing(
        _ places: Set<JSONPointer>, at place: JSONPointer, with replacement: (JSONValue) -> JSONValue
    ) -> JSONValue {
        if places.contains(place) { return replacement(self) }
        switch kind {
        case .array:
            return .array(
                elements.enumerated().map {
                    $0.element.replacing(places, at: place.appending($0.offset), with: replacement)
                })
        case .object:
            return .object(
                members.map {
                    ($0.key, $0.value.replacing(places, at: place.appending($0.key), with: replacement))
                })
        default: return self
        }
    }
}
