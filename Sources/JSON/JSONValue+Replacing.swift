extension JSONValue {
    /// A copy in which the values at some places are others.
    public func replacing(
        _ places: some Sequence<JSONPointer>, with replacement: (JSONValue) -> JSONValue
    ) -> JSONValue {
        replacing(PlaceTree(places), with: replacement)
    }

    private func replacing(_ places: PlaceTree?, with replacement: (JSONValue) -> JSONValue) -> JSONValue {
        guard let places else { return self }
        if places.isPlace { return replacement(self) }
        switch kind {
        case .array:
            return .array(
                elements.enumerated().map {
                    $0.element.replacing(places[String($0.offset)], with: replacement)
                })
        case .object:
            return .object(
                members.map { ($0.key, $0.value.replacing(places[$0.key], with: replacement)) })
        default: return self
        }
    }
}
