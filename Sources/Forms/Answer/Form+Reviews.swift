public import JSON

extension Form {
    /// Where in a run input its lists of things to judge lie.
    public var reviews: [JSONPointer] { reviews(root, at: JSONPointer()) }

    private func reviews(_ node: FieldNode, at place: JSONPointer) -> [JSONPointer] {
        switch node.shape {
        case .list where node.isReview: [place]
        case .group(let group) where node.preset != nil:
            group.members.flatMap { member in
                reviews(node.member(member, in: table), at: place.appending(member.key))
            }
        default: []
        }
    }
}
