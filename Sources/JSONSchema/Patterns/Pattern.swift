/// A regular expression of ECMA-262, compiled; a search that is not anchored, over UTF-8.
struct Pattern: Sendable {
    /// What a search found out.
    enum Verdict: Equatable {
        case matches
        case differs

        /// The search was given up: it would have taken too many steps.
        case tooCostly
    }

    let source: String
    private let shape: Shape

    init(_ source: String) throws(PatternError) {
        self.source = source
        if let shape = Shape(literal: source) {
            self.shape = shape
        } else {
            shape = .code(try PatternCode(PatternTranslator.translate(source)))
        }
    }

    /// How long a search may take before it is given up.
    enum Patience {
        /// Longer than ordinary patterns need.
        case little

        /// About 20 ms.
        case great
    }

    /// Searches well-formed UTF-8.
    func search(_ text: UnsafeBufferPointer<UInt8>, _ patience: Patience) -> Verdict {
        switch shape {
        case .anything: .matches
        case .prefix(let prefix): text.starts(with: prefix) ? .matches : .differs
        case .whole(let whole): text.elementsEqual(whole) ? .matches : .differs
        case .code(let code): code.search(text, patience)
        }
    }

    /// What there is to do; the first ones need no regular expression.
    private enum Shape: Sendable {
        case anything
        case prefix([UInt8])
        case whole([UInt8])
        case code(PatternCode)

        /// The shape of `""`, `^`, `^text` and `^text$`; `nil` for a pattern with a special character.
        init?(literal source: String) {
            if source.isEmpty || source == ".*" {
                self = .anything
                return
            }
            guard source.utf8.first == UInt8(ascii: "^") else { return nil }
            let isWhole = source.utf8.last == UInt8(ascii: "$")
            let text = Array(source.utf8.dropFirst().dropLast(isWhole ? 1 : 0))
            guard !text.contains(where: Self.special.contains) else { return nil }
            self = isWhole ? .whole(text) : .prefix(text)
        }

        private static let special = ByteSet("\\^$.*+?()[]{}|")
    }
}
