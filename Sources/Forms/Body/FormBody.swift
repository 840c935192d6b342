/// The names and values of a posted form, decoded, in the order posted.
public struct FormBody: Equatable, Sendable {
    /// What a body may hold.
    public struct Limits: Equatable, Sendable {
        public var maxBytes: Int
        public var maxPairs: Int
        public var maxNameBytes: Int

        public init(maxBytes: Int = 1 << 20, maxPairs: Int = 20_000, maxNameBytes: Int = 512) {
            (self.maxBytes, self.maxPairs, self.maxNameBytes) = (maxBytes, maxPairs, maxNameBytes)
        }
    }

    /// One control and what it holds.
    public struct Pair: Equatable, Sendable {
        public let name: String
        public let value: String

        public init(name: String, value: String) {
            (self.name, self.value) = (name, value)
        }
    }

    public let pairs: [Pair]

    public init(pairs: [Pair]) {
        self.pairs = pairs
    }

    /// The value of the first pair of that name; `nil` where there is none.
    ///
    /// `Form.decode` refuses a second one.
    public subscript(name: String) -> String? { pairs.first { $0.name == name }?.value }
}
