public import Foundation

/// The people whom the portal knows, and what they may do.
public struct Reviewers: Equatable, Sendable {
    /// Nobody: every run is for anyone.
    public static let none = Reviewers([])

    /// In the operator's order.
    public let all: [KnownReviewer]

    /// How long a page counts that was made out to one of them, from the question or from their own day on.
    public let linkLifeInDays: Int

    private let byID: [String: KnownReviewer]

    /// Takes each id once; the first one counts.
    public init(_ all: [KnownReviewer], linkLifeInDays: Int = 30) {
        self.all = all
        self.linkLifeInDays = linkLifeInDays
        byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
    }

    /// The one of this id.
    public subscript(id: String) -> KnownReviewer? { byID[id] }

    /// Whose links these are; `nil` for revoked ones.
    public func holder(of link: ReviewerLink) -> KnownReviewer? {
        byID[link.id].flatMap { $0.link == link ? $0 : nil }
    }

    /// The one whom a proxy calls this: an id or an e-mail address, its ASCII letters in whatever case.
    ///
    /// All else counts byte by byte: U+212A, the Kelvin sign, is no `k`.
    public func user(_ name: String) -> KnownReviewer? {
        let name = Self.folded(name)
        return all.first { Self.folded($0.id) == name }
            ?? all.first { $0.email.map(Self.folded) == name }
    }

    private static func folded(_ name: String) -> [UInt8] {
        name.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    }

    /// Whether a run or the operator may name this group.
    public func hasGroup(_ group: some StringProtocol) -> Bool {
        all.contains { $0.groups.contains(String(group)) }
    }

    /// Until when a page of this run counts that is made out to the reviewer: the same at every time that it is asked.
    public func expiry(of pausedRun: PausedRun, for reviewer: KnownReviewer) -> Date {
        let end = endOfLinks(to: pausedRun, of: reviewer)
        return min(end, pausedRun.deadline ?? end)
    }

    /// The same, where it comes before the run's deadline; `nil` for a page that counts for as long as its run waits.
    public func earlyEnd(of pausedRun: PausedRun, for reviewer: KnownReviewer) -> Date? {
        let end = endOfLinks(to: pausedRun, of: reviewer)
        return end < pausedRun.deadline ?? .distantFuture ? end : nil
    }

    private func endOfLinks(to pausedRun: PausedRun, of reviewer: KnownReviewer) -> Date {
        let madeOut = max(pausedRun.pausedAt, reviewer.since ?? pausedRun.pausedAt)
        return madeOut.addingTimeInterval(Double(linkLifeInDays) * 86_400)
    }
}
