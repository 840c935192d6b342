/// The person who answers, as far as the portal knows.
public struct Reviewer: Hashable, Sendable {
    /// How the portal knows who somebody is.
    public enum Proof: String, Hashable, Sendable, CaseIterable {
        /// They say so themselves.
        case word

        /// They hold a page that was made out to them.
        case link

        /// A proxy that the operator trusts has let them in.
        case proxy
    }

    /// Who they say or are known to be; comes from strangers where the proof is their word.
    public let name: String

    /// Their id among the portal's reviewers, or with the proxy; `nil` where only their word is known.
    public let id: String?

    /// How that is known.
    public let proof: Proof

    /// Somebody of whom only their word is known.
    public init(name: String) {
        self.init(name: name, id: nil, proof: .word)
    }

    public init(name: String, id: String?, proof: Proof) {
        self.name = name
        self.id = id
        self.proof = proof
    }
}
