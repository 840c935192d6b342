import JSON

/// The order in which things are judged: the doubtful first, the least sure of them foremost; then the sure ones that were
/// picked; then the rest.
struct ReviewOrder {
    struct Place {
        let index: Int
        let confidence: JSONNumber?
        let standing: Review.Standing
    }

    let places: [Place]

    init(_ entries: [JSONValue], _ plan: ReviewPlan) {
        let confidences = entries.map(plan.confidence(of:))
        let sure = entries.indices.filter { index in
            guard let threshold = plan.threshold, let confidence = confidences[index] else { return false }
            return confidence >= threshold
        }
        let (picked, passed) = (Self.picked(sure, entries, plan), Set(sure))
        let places = entries.indices.map { index in
            Place(
                index: index, confidence: confidences[index],
                standing: plan.threshold == nil
                    ? .plain
                    : picked.contains(index) ? .sampled : passed.contains(index) ? .passed : .doubtful)
        }
        self.places = plan.confidence == nil ? places : places.sorted(by: Self.comesBefore)
    }

    /// A thing of which nothing is known is the most doubtful.
    private static func comesBefore(_ one: Place, _ other: Place) -> Bool {
        let (first, second) = (one.standing.rank, other.standing.rank)
        guard first == second else { return first < second }
        switch (one.confidence, other.confidence) {
        case (let left?, let right?) where left != right: return left < right
        case (nil, _?): return true
        case (_?, nil): return false
        default: return one.index < other.index
        }
    }

    /// The share of the sure ones that is looked at: the same ones whenever the page is drawn.
    private static func picked(_ sure: [Int], _ entries: [JSONValue], _ plan: ReviewPlan) -> Set<Int> {
        guard let sample = plan.sample, !sure.isEmpty else { return [] }
        let count = min(sure.count, max(1, Int((sample.double * Double(sure.count)).rounded(.up))))
        let ranked = sure.map { (index: $0, rank: mixedDigest("\($0) \(entries[$0].text)")) }
        return Set(ranked.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.prefix(count).map(\.index))
    }

    /// The bits mixed once more, so that neighbours lie apart.
    private static func mixedDigest(_ text: String) -> UInt64 {
        let digest = Digest.of(text)
        let mixed = (digest ^ (digest >> 30)) &* 0xBF58_476D_1CE4_E5B9
        return mixed ^ (mixed >> 27)
    }
}

extension Review.Standing {
    fileprivate var rank: Int {
        switch self {
        case .plain, .doubtful: 0
        case .sampled: 1
        case .passed: 2
        }
    }
}
