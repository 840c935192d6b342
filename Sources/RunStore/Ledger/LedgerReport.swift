/// What came of checking the ledger.
public struct LedgerReport: Equatable, Sendable {
    /// How many entries were checked.
    public let entries: Int64

    /// The end of the ledger as it stands.
    public let head: LedgerHead

    /// What is wrong, from the first entry on; of the chain only the first fault, since nothing after it can be judged.
    public let faults: [LedgerFault]

    /// Whether nothing is wrong.
    public var isSound: Bool { faults.isEmpty }
}
