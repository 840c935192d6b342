public import Foundation
public import Languages
public import Mustache
public import Runs

/// What a reviewer is told about an answer: how far it has come, and nothing of what it says.
public struct ReceiptPage: Page {
    /// The receipt to show.
    public let receipt: Receipt

    /// Where its links lead.
    public let links: PageLinks

    /// As of when the page holds.
    public let madeAt: Date

    /// The language that the answered run asks for; `nil` for the portal's.
    public var language: Language?

    /// The question that waits most pressingly for the same person; `nil` where none is known.
    public var next: IndexEntry?

    public init(_ receipt: Receipt, links: PageLinks, madeAt: Date) {
        (self.receipt, self.links, self.madeAt) = (receipt, links, madeAt)
    }

    /// After how many seconds the page should be asked for again, for the header `Refresh`; `nil` once nothing changes.
    ///
    /// A header and not an element, so that a copy of the page does not reload itself.
    public var refreshInSeconds: Int? {
        guard !isFinal else { return nil }
        return switch madeAt.timeIntervalSince(receipt.receivedAt) {
        case ..<30: 2
        case ..<600: 10
        default: 60
        }
    }

    /// Whether the state stays as it is.
    var isFinal: Bool {
        switch receipt.state {
        case .held, .accepted: false
        case .confirmed, .refused, .overtaken: true
        }
    }

    public func view(in surroundings: Surroundings) -> View {
        ReceiptView(self, in: surroundings).view
    }
}
