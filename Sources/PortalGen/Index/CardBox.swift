/// The cards of all that waits, by number.
struct CardBox: Equatable, Sendable {
    /// In the order of their numbers, once they are sorted.
    private(set) var cards: [Card] = []

    init(_ cards: [Card] = []) {
        self.cards = cards
    }

    subscript(number: Int64) -> Card? {
        let place = place(of: number)
        return place < cards.count && cards[place].number == number ? cards[place] : nil
    }

    /// Adds a card at the end, wherever it belongs; to be sorted afterwards.
    mutating func append(_ card: Card) { cards.append(card) }

    mutating func sort() { cards.sort { $0.number < $1.number } }

    /// Adds a card, or puts it in the place of the one of the same number.
    mutating func put(_ card: Card) {
        let place = place(of: card.number)
        if place < cards.count, cards[place].number == card.number {
            cards[place] = card
        } else {
            cards.insert(card, at: place)
        }
    }

    mutating func remove(_ number: Int64) {
        let place = place(of: number)
        if place < cards.count, cards[place].number == number { cards.remove(at: place) }
    }

    private func place(of number: Int64) -> Int {
        var (low, high) = (0, cards.count)
        while low < high {
            let middle = (low + high) / 2
            if cards[middle].number < number { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
