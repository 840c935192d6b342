import JSON

extension Answered {
    /// Goes down to the field that holds a place of the value, and does something there.
    ///
    /// `body` is given the rest of the place, where it lies within that field, and tells whether it is done; if the
    /// deepest field leaves it, nobody else is asked.
    mutating func visit(_ place: ArraySlice<String>, _ body: (inout Answered, ArraySlice<String>) -> Void) {
        guard let index = part(toward: place) else { return body(&self, place) }
        let isDown = parts[index].link.takesToken
        parts[index].answered.visit(isDown ? place.dropFirst() : place, body)
    }

    /// The same for the member at the place itself, whatever lies in it.
    mutating func visitMember(_ place: ArraySlice<String>, _ body: (inout Answered) -> Void) {
        guard let index = part(toward: place) else { return }
        if place.count == 1, parts[index].link.takesToken { return body(&parts[index].answered) }
        let isDown = parts[index].link.takesToken
        parts[index].answered.visitMember(isDown ? place.dropFirst() : place, body)
    }

    private func part(toward place: ArraySlice<String>) -> Int? {
        if let same = parts.firstIndex(where: { $0.link.isSame }) { return same }
        guard let token = place.first else { return nil }
        if let index = parts.firstIndex(where: { $0.link.isMember(token) }) { return index }
        if let index = parts.firstIndex(where: { $0.link.isSpread && $0.answered.part(toward: place) != nil })
        {
            return index
        }
        let elements = parts.indices.filter {
            parts[$0].link.isElement && parts[$0].answered.reading.value != nil
        }
        guard let number = Int(token), elements.indices.contains(number) else { return nil }
        return elements[number]
    }
}

extension Answered.Link {
    var takesToken: Bool { !isSame && !isSpread }

    var isSame: Bool {
        if case .same = self { return true }
        return false
    }

    var isSpread: Bool {
        if case .spread = self { return true }
        return false
    }

    var isElement: Bool {
        if case .element = self { return true }
        return false
    }

    func isMember(_ name: String) -> Bool {
        if case .member(let key) = self { return key.isSame(as: name) }
        return false
    }
}
