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
        guard source.utf8.count <= Self.limitInBytes else {
            throw .unusable("it is longer than \(Self.limitInBytes) bytes")
        }
        self.source = source
        let translation = try PatternTranslator.translate(source)
        if let shape = translation.outline.flatMap(Shape.init(outline:)) {
            self.shape = shape
        } else {
            shape = .code(try PatternCode(translation.text))
        }
    }

    /// Longer patterns are lists of words, which belong into an enum.
    private static let limitInBytes = 32_768

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
        case .suffix(let suffix):
            text.suffix(suffix.count).elementsEqual(suffix) ? .matches : .differs
        case .whole(let whole): text.elementsEqual(whole) ? .matches : .differs
        case .part(let part): Self.contains(text, part) ? .matches : .differs
        case .steps(let outline): outline.matches(text) ? .matches : .differs
        case .code(let code): code.search(text, patience)
        }
    }

    private static func contains(_ text: UnsafeBufferPointer<UInt8>, _ part: [UInt8]) -> Bool {
        guard let first = part.first, text.count >= part.count else { return false }
        return (0...(text.count - part.count)).contains { place in
            text[place] == first && text[place...].starts(with: part)
        }
    }

    /// Longer ones are left to PCRE2: comparing anew at each place would take too long.
    private static let partLimitInBytes = 64

    /// What there is to do; the last one alone needs PCRE2.
    private enum Shape: Sendable {
        case anything
        case prefix([UInt8])
        case suffix([UInt8])
        case whole([UInt8])
        case part([UInt8])
        case steps(PatternOutline)
        case code(PatternCode)

        init?(outline: PatternOutline) {
            if outline.matchesAnything {
                self = .anything
            } else if let text = outline.literal {
                guard outline.beginsAtStart || outline.stopsAtEnd || text.count <= Pattern.partLimitInBytes
                else {
                    return nil
                }
                self =
                    switch (outline.beginsAtStart, outline.stopsAtEnd) {
                    case (true, true): .whole(text)
                    case (true, false): .prefix(text)
                    case (false, true): .suffix(text)
                    case (false, false): .part(text)
                    }
            } else if outline.isDeterministic {
                self = .steps(outline)
            } else {
                return nil
            }
        }
    }
}
