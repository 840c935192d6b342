/// The names and values of a posted form, decoded, in the order posted.
public struct FormBody: Equatable, Sendable {
    /// What a body may hold.
    public struct Limits: Equatable, Sendable {
        /// The longest body, in bytes as posted.
        public var maxBytes: Int

        /// The most controls.
        public var maxPairs: Int

        /// The longest name of a control, in bytes after decoding.
        public var maxNameBytes: Int

        public init(maxBytes: Int = 1 << 20, maxPairs: Int = 20_000, maxNameBytes: Int = 512) {
            (self.maxBytes, self.maxPairs, self.maxNameBytes) = (maxBytes, maxPairs, maxNameBytes)
        }
    }

    /// One control and what it holds.
    public struct Pair: Equatable, Sendable {
        /// The control's name.
        public let name: String

        /// What it holds.
        public let value: String

        public init(name: String, value: String) {
            (self.name, self.value) = (name, value)
        }
    }

    /// A control with a file.
    public struct File: Equatable, Sendable {
        /// The control's name.
        public let name: String

        /// The file's name, as the browser sent it; empty where none was chosen.
        public let fileName: String

        /// What is in it.
        public let bytes: [UInt8]

        public init(name: String, fileName: String, bytes: [UInt8]) {
            (self.name, self.fileName, self.bytes) = (name, fileName, bytes)
        }
    }

    /// Every control, names given twice included.
    public let pairs: [Pair]

    /// Every file, names given twice included.
    public let files: [File]

    public init(pairs: [Pair], files: [File] = []) {
        (self.pairs, self.files) = (pairs, files)
    }

    /// The value of the first pair of that name; `nil` where there is none.
    ///
    /// `Form.decode` refuses a second one.
    public subscript(name: String) -> String? { pairs.first { $0.name == name }?.value }
}
