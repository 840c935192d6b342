import JSON
import Languages

extension SheetMaker {
    mutating func review(_ node: FieldNode, _ list: ListPlan, _ entry: Entry) -> Review {
        let given = node.givenEntries
        let plan = list.review ?? ReviewPlan(nil)
        let order = ReviewOrder(given, plan)
        let answerer = Answerer(table: table)
        let items = order.places.compactMap { place -> Review.Item? in
            guard let inner = node.row(list, id: place.index, given: given, in: table) else { return nil }
            let held = entry[row: place.index]
            return Review.Item(
                number: place.index + 1, mark: String(place.index), key: inner.reviewKey(in: table),
                keyName: "k" + inner.path.suffix,
                field: field(inner, held, label: title(of: inner, at: place.index)),
                confidence: place.confidence?.lexeme, standing: place.standing,
                isDone: answerer.isDone(inner, held))
        }
        return Review(
            markName: "r" + node.path.suffix, items: items, threshold: plan.threshold?.lexeme,
            sample: plan.sample?.lexeme, folds: plan.folds)
    }
}
