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

    /// The numbers of its flow and its orchestrator; `LabelTable.most` for none that the index knows.
    let flow: UInt8
    let orchestrator: UInt8

    init(_ pause: StoredPause, flow: Int?, orchestrator: Int?, tags: [Int]) {
        let run = pause.pausedRun
        number = pause.number
        deadline = min(run.deadline.map(Self.microseconds) ?? Self.noDeadline, Self.noDeadline)
        askedAt = Self.microseconds(run.pausedAt)
        self.tags = tags.reduce(0) { $0 | 1 << UInt64($1) }
        priority = Priority(tags: run.run.tags).rank
        isReminded = pause.remindedAt != nil
        self.flow = UInt8(flow ?? LabelTable.most)
        self.orchestrator = UInt8(orchestrator ?? LabelTable.most)
    }

    /// The labels of a kind that it bears.
    func labels(_ kind: LabelKind) -> [Int] {
        switch kind {
        case .flow: flow < LabelTable.most ? [Int(flow)] : []
        case .orchestrator: orchestrator < LabelTable.most ? [Int(orchestrator)] : []
        case .tag: (0..<LabelTable.most).filter { tags & 1 << UInt64($0) != 0 }
        }
    }

    /// Those first of which people were reminded; each by deadline, then those without one; each by when they came.
    var pressing: IndexKey { IndexKey(rank: (isReminded ? 0 : 1 << 59) + deadline, number: number) }

    /// By how long they wait.
    var oldest: IndexKey { IndexKey(rank: askedAt, number: number) }

    /// By priority, then by deadline.
    var important: IndexKey { IndexKey(rank: Int64(priority) << 59 + deadline, number: number) }

    private static func microseconds(_ date: Date) -> Int64 {
        Int64(min(max(date.timeIntervalSince1970, 0), 1e11) * 1_000_000)
    }
}
