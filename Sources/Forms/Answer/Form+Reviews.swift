public import JSON

extension Form {
    /// Where in a run input its lists of things to judge lie.
    public var reviews: [JSONPointer] { reviews(root, at: JSONPointer()).map(\.place) }

    /// Problems in the order of the page, on which the things of a list stand otherwise than in the run input.
    func inPageOrder(_ problems: [FormProblem]) -> [FormProblem] {
        guard table.hasReviews else { return problems }
        return reviews(root, at: JSONPointer()).reduce(problems) { problems, review in
            let order = ReviewOrder(review.node.givenEntries, review.plan).places.map(\.index)
            let ranks = Dictionary(zip(order.map(String.init), order.indices)) { first, _ in first }
            let concerned = problems.enumerated().compactMap { position, problem -> (Int, Int)? in
                let tokens = problem.pointer.tokens
                guard tokens.starts(with: review.place.tokens), tokens.count > review.place.tokens.count
                else {
                    return nil
                }
                return ranks[tokens[review.place.tokens.count]].map { (position, $0) }
            }
            var ordered = problems
            for ((position, _), (from, _)) in zip(concerned, concerned.sorted { ($0.1, $0.0) < ($1.1, $1.0) })
            {
                ordered[position] = problems[from]
            }
            return ordered
        }
    }

    private func reviews(
        _ node: FieldNode, at place: JSONPointer
    ) -> [(place: JSONPointer, node: FieldNode, plan: ReviewPlan)] {
        switch node.shape {
        case .list(let list) where node.isReview: list.review.map { [(place, node, $0)] } ?? []
        case .group(let group) where node.preset != nil:
            group.members.flatMap { member in
                reviews(node.member(member, in: table), at: place.appending(member.key))
            }
        default: []
        }
    }
}
