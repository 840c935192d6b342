import Forms
import Languages

extension Words {
    /// How many are done, of how many.
    func tally(_ done: String, of count: String) -> String {
        self(.reviewDone, ["done": done, "count": count])
    }

    /// In which order things are judged, and which are looked at, in sentences.
    func order(of review: Review) -> [String] {
        guard let threshold = review.threshold else {
            return review.items.contains { $0.confidence != nil } ? [self[.reviewLeastSure]] : []
        }
        let doubtful = review.items.count { $0.standing == .doubtful }
        let picked = review.items.count { $0.standing == .sampled }
        let below = self(
            .reviewBelow, count: doubtful, ["all": digits(review.items.count), "threshold": threshold])
        let share = review.sample.flatMap(Double.init).map { share in
            let hundredths = (share * 10_000).rounded() / 100
            return hundredths == hundredths.rounded() ? String(Int(hundredths)) : String(hundredths)
        }
        return [below] + (picked == 0 ? [] : [self(.reviewPicked, count: picked, ["share": share ?? ""])])
    }

    /// Why a thing stands where it does, where that needs a word.
    func word(for standing: Review.Standing) -> String? {
        switch standing {
        case .doubtful: self[.reviewDoubtful]
        case .sampled: self[.reviewToCheck]
        case .plain, .passed: nil
        }
    }
}
