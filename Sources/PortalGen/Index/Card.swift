import Foundation
import RunStore
import Runs

/// What the index keeps in memory of a pause that waits: what tells in which lists it stands, and where.
///
/// All else is read from the store when a page is drawn. It is written to disk as it lies in memory.
struct Card: Hashable, Sendable {
    /// The rank of what has no deadline: after all that have one.
    static let noDeadline = Int64(1) << 58

    /// The pause's number in the store.
    let number: Int64

    /// Until when it waits, in microseconds since 1970.
    let deadline: Int64

    /// Since when it waits, in microseconds since 1970.
    let askedAt: Int64

    /// A bit for each tag that the index knows.
    let tags: UInt64

    /// 0 for the highest; `Priority.usual` where its author says nothing.
    let priority: UInt8

    /// Whether people were reminded of it.
    let isReminded: Bool

    /// The numbers of its flow and its orchestrator; `unknown` for one that the index does not know, `none` without one.
    private let flow: UInt8
    private let orchestrator: UInt8

    /// How many of its tags the index does not know.
    private let unknownTags: UInt16

    /// The same for pauses whose forms are the same; 0 for one that is answered alone.
    let form: UInt32

    private static let unknown = UInt8(LabelTable.most)
    private static let none = unknown + 1

    /// A card of a pause whose labels have the numbers that `label` gives them; `nil` for one that is not known.
    init(_ pause: StoredPause, form: UInt32 = 0, label: (String, LabelKind) -> Int?) {
        func place(_ name: String?, _ kind: LabelKind) -> UInt8 {
            name.map { label($0, kind).map(UInt8.init) ?? Self.unknown } ?? Self.none
        }
        let run = pause.pausedRun
        number = pause.number
        deadline = min(run.deadline.map(Self.microseconds) ?? Self.noDeadline, Self.noDeadline)
        askedAt = Self.microseconds(run.pausedAt)
        priority = Priority(tags: run.run.tags).rank
        isReminded = pause.remindedAt != nil
        self.form = form
        flow = place(run.run.flow, .flow)
        orchestrator = place(run.orchestrator, .orchestrator)
        let tags = Set(run.run.tags).sorted().map { label($0, .tag) }
        self.tags = tags.compactMap(\.self).reduce(0) { $0 | 1 << UInt64($1) }
        unknownTags = UInt16(clamping: tags.count { $0 == nil })
    }

    /// The labels of a kind that it bears.
    func labels(_ kind: LabelKind) -> [Int] {
        switch kind {
        case .flow: flow < Self.unknown ? [Int(flow)] : []
        case .orchestrator: orchestrator < Self.unknown ? [Int(orchestrator)] : []
        case .tag: (0..<LabelTable.most).filter { tags & 1 << UInt64($0) != 0 }
        }
    }

    /// Whether it bears this label of a kind.
    func bears(_ number: Int, _ kind: LabelKind) -> Bool {
        switch kind {
        case .flow: flow < Self.unknown && Int(flow) == number
        case .orchestrator: orchestrator < Self.unknown && Int(orchestrator) == number
        case .tag: tags & 1 << UInt64(number) != 0
        }
    }

    /// How many labels of a kind it bears that the index does not know.
    func unknown(_ kind: LabelKind) -> Int {
        switch kind {
        case .flow: flow == Self.unknown ? 1 : 0
        case .orchestrator: orchestrator == Self.unknown ? 1 : 0
        case .tag: Int(unknownTags)
        }
    }

    /// Those first of which people were reminded; each by deadline, then those without one; each by when they came.
    var pressing: IndexKey { IndexKey(rank: (isReminded ? 0 : 1 << 59) + deadline, number: number) }

    /// By how long they wait.
    var oldest: IndexKey { IndexKey(rank: askedAt, number: number) }

    /// By priority, then by deadline.
    var important: IndexKey { IndexKey(rank: Int64(priority) << 59 + deadline, number: number) }

    fileprivate static func microseconds(_ date: Date) -> Int64 {
        Int64(min(max(date.timeIntervalSince1970, 0), 1e11) * 1_000_000)
    }
}

extension IndexKey {
    /// By when a pause last changed.
    init(changed pause: StoredPause) {
        self.init(rank: Card.microseconds(pause.changedAt), number: pause.number)
    }

    /// By when people were reminded of a pause; `nil` where they were not.
    init?(reminded pause: StoredPause) {
        guard let date = pause.remindedAt else { return nil }
        self.init(rank: Card.microseconds(date), number: pause.number)
    }
}
