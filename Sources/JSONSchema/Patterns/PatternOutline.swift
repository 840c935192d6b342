/// What is known of a pattern without groups, alternatives and references: characters and classes in a row.
struct PatternOutline: Sendable {
    var beginsAtStart = false
    var stopsAtEnd = false
    private(set) var steps: [PatternStep] = []
    private static let limit = 64

    /// Adds a step; `false` where there are too many to be worth following.
    mutating func append(_ step: PatternStep) -> Bool {
        steps.append(step)
        return steps.count <= Self.limit
    }

    mutating func repeatLast(_ least: Int, _ most: Int) {
        steps[steps.count - 1].least = least
        steps[steps.count - 1].most = most
    }

    /// Whether the empty text fits everywhere.
    var matchesAnything: Bool {
        !stopsAtEnd && steps.allSatisfy { $0.least == 0 }
    }

    /// The text, where all steps are single characters.
    var literal: [UInt8]? {
        var text: [UInt8] = []
        for step in steps {
            guard step.least == 1, step.most == 1, let scalar = step.literal else { return nil }
            text += Array(String(Character(scalar)).utf8)
        }
        return text
    }

    /// Whether taking as much as possible at each step is the only way to a match: what repeats cannot begin what follows.
    var isDeterministic: Bool {
        beginsAtStart
            && steps.indices.allSatisfy { index in
                guard steps[index].literal.map({ $0.isASCII }) ?? true else { return false }
                return steps[index].least == steps[index].most || !canFollow(index, steps[index].set)
            }
    }

    /// Whether a character of the set may stand where the steps behind one begin.
    private func canFollow(_ index: Int, _ set: ScalarSet) -> Bool {
        for step in steps[(index + 1)...] {
            if step.most > 0, step.set.overlaps(set) { return true }
            if step.least > 0 { return false }
        }
        return false
    }

    /// Whether the text matches, from its start on; only where `isDeterministic`.
    func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var place = 0
        for step in steps {
            var count = 0
            while count < step.most, place < text.count {
                let length = step.set.lengthOfMember(text, place)
                guard length > 0 else { break }
                place += length
                count += 1
            }
            guard count >= step.least else { return false }
        }
        return !stopsAtEnd || place == text.count
    }
}
