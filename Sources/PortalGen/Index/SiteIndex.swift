import Foundation
import Pages
import RunStore
import Runs

/// What waits, and what lately came to an end, in lists that keep to their pages.
///
/// Of each pause only a card is kept in memory; the store has the rest.
struct SiteIndex: Sendable {
    /// Whether there are lists besides that of all that waits.
    let hasLists: Bool

    private(set) var box = CardBox()
    private(set) var tables = LabelKind.allCases.map(LabelTable.init)
    private(set) var shelves: [ListName: Shelf] = [:]
    private(set) var recents: [IndexState: RecentList] = [:]

    /// What waits of which people were reminded last, for the feeds.
    private(set) var reminded = RecentList()

    /// The kinds of label that are of use; what is of use once stays so, lest many files come and go with one run.
    private(set) var usedKinds: Set<LabelKind> = []

    /// When anything last changed, in seconds since 1970: as of then the index holds.
    private(set) var changedAt = 0.0

    /// Whether anything changed since the index was drawn.
    private(set) var isChanged = true

    /// The files of lists that are no more.
    private(set) var goneFiles: Set<String> = []

    /// Whether lists are made later, of all cards at once.
    private var isGathering = true

    /// An index that gathers what waits; `arrange` makes its lists.
    init(hasLists: Bool = true) {
        self.hasLists = hasLists
        if hasLists { for state in IndexState.allCases { recents[state] = RecentList() } }
    }

    /// An index as it was kept, whose files are as they should be.
    init(
        hasLists: Bool, box: CardBox, tables: [LabelTable], shelves: [ListName: Shelf],
        recents: [IndexState: RecentList], reminded: RecentList, usedKinds: Set<LabelKind>, changedAt: Double
    ) {
        (self.hasLists, self.box, self.tables, self.shelves) = (hasLists, box, tables, shelves)
        (self.recents, self.reminded) = (recents, reminded)
        (self.usedKinds, self.changedAt) = (usedKinds, changedAt)
        (isChanged, isGathering) = (false, false)
    }

    /// How many wait.
    var count: Int { box.cards.count }

    /// All that waits, the most pressing first.
    var pressing: [IndexKey] { shelves[.pressing]?.pages.flatMap(\.keys) ?? [] }

    /// Whether the pause of this number waits.
    func isListed(_ number: Int64) -> Bool { box[number] != nil }

    /// What a listed pause's form is known by; 0 for one that is answered alone.
    func form(of number: Int64) -> UInt32 { box[number]?.form ?? 0 }

    /// Lists the pause where it belongs now; while the index gathers, each pause may come once.
    ///
    /// `form` is the same for pauses whose forms are the same; 0 for one that is answered alone.
    mutating func take(_ pause: StoredPause, form: UInt32 = 0) {
        isChanged = true
        changedAt = max(changedAt, pause.changedAt.timeIntervalSince1970)
        if hasLists { note(pause) }
        let card = pause.state == .open ? card(of: pause, form) : nil
        if isGathering {
            if let card { box.append(card) }
        } else {
            replace(pause.number, by: card)
        }
    }

    /// Lists the pause no longer: it is meant for others than before.
    mutating func drop(_ number: Int64) {
        guard !isGathering else { return }
        let isNoted = recents.values.contains { $0.keys.contains { $0.number == number } }
        guard box[number] != nil || isNoted else { return }
        for state in recents.keys { recents[state]?.remove(number) }
        reminded.remove(number)
        isChanged = true
        replace(number, by: nil)
    }

    /// Makes the lists of all that was gathered.
    mutating func arrange() {
        guard isGathering else { return }
        isGathering = false
        box.sort()
        shelves[.pressing] = shelf(.pressing) { _ in true }
        guard hasLists else { return }
        shelves[.oldest] = shelf(.oldest) { _ in true }
        if box.cards.contains(where: \.isImportant) { shelves[.important] = shelf(.important, \.isImportant) }
        useKinds()
    }

    /// All files are now as they should be.
    mutating func settle() {
        isChanged = false
        goneFiles = []
        for name in shelves.keys { shelves[name]?.settle() }
        for state in recents.keys { recents[state]?.settle() }
    }

    private func shelf(_ name: ListName, _ belongs: (Card) -> Bool) -> Shelf {
        Shelf(box.cards.filter(belongs).map(name.key).sorted(), changedAt: changedAt)
    }

    private mutating func card(of pause: StoredPause, _ form: UInt32) -> Card {
        Card(pause, form: form) { name, kind in hasLists ? tables[Int(kind.rawValue)].take(name) : nil }
    }

    /// Keeps what became of a pause, that the engine refused an answer to it, or that people were reminded of it.
    private mutating func note(_ pause: StoredPause) {
        let state = IndexState(pause.state, wasRefused: pause.engineReason != nil)
        for other in IndexState.allCases where other != state { recents[other]?.remove(pause.number) }
        if let state { recents[state]?.add(IndexKey(changed: pause)) }
        reminded.remove(pause.number)
        if pause.state == .open, let key = IndexKey(reminded: pause) { reminded.add(key) }
    }

    private mutating func replace(_ number: Int64, by card: Card?) {
        if hasLists { useKinds() }
        let old = box[number]
        if let old { for name in names(old) { shelves[name]?.remove(name.key(old), at: changedAt) } }
        if let card {
            box.put(card)
            for name in names(card) {
                shelves[name, default: Shelf()].insert(name.key(card), at: changedAt)
            }
        } else {
            box.remove(number)
        }
        if let old { release(old) }
    }

    /// The lists in which a card stands.
    private func names(_ card: Card) -> [ListName] {
        guard hasLists else { return [.pressing] }
        let labels = usedKinds.flatMap { kind in card.labels(kind).map { ListName.labelled(kind, $0) } }
        return (card.isImportant ? ListName.whole : [.pressing, .oldest]) + labels
    }

    /// Makes the lists of each kind of label that has become of use.
    private mutating func useKinds() {
        for kind in LabelKind.allCases where !usedKinds.contains(kind) {
            let table = tables[Int(kind.rawValue)]
            guard table.count > (kind.narrowsAlone ? 0 : 1) else { continue }
            usedKinds.insert(kind)
            for (number, label) in table.labels.enumerated() where label != nil {
                let name = ListName.labelled(kind, number)
                shelves[name] = shelf(name) { $0.bears(number, kind) }
            }
        }
    }

    /// Forgets the labels that nothing bears any longer, and the lists that hold nothing.
    private mutating func release(_ card: Card) {
        guard hasLists else { return }
        for kind in LabelKind.allCases {
            tables[Int(kind.rawValue)].release(unknown: card.unknown(kind))
            for number in card.labels(kind) {
                guard let label = tables[Int(kind.rawValue)].release(number) else { continue }
                discard(.labelled(kind, number), stem: label.stem)
            }
        }
        if shelves[.important]?.count == 0 { discard(.important, stem: stem(.important)) }
    }

    private mutating func discard(_ name: ListName, stem: String) {
        guard let shelf = shelves.removeValue(forKey: name) else { return }
        let pages = Set(shelf.pages.map(\.id)).union(shelf.removed)
        goneFiles.formUnion(pages.map { ListName.file(stem, page: $0) })
    }
}

extension Card {
    fileprivate var isImportant: Bool { priority != Priority.usual.rank }
}
