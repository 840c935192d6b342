import Tokens

/// The names by which a list may be narrowed down, of one kind; each has a small number.
///
/// Only so many are known at a time. While something waits under a name that found no place, no new ones are taken, so that a
/// list by a name always holds all that bear it.
struct LabelTable: Equatable, Sendable {
    /// A name that something waits under.
    struct Label: Equatable, Sendable {
        let name: String

        /// How many bear it.
        var count: Int

        /// Stands in the names of the files of its list, in place of the name, which may be anything.
        let stem: String
    }

    /// As many as fit into the bits of a card.
    static let most = 64

    let kind: LabelKind

    /// By number; the last of them may have gone.
    private(set) var labels: [Label?] = []

    /// How often something bears a name that is not known.
    private(set) var unknown = 0

    private var numbers: [String: Int] = [:]

    init(_ kind: LabelKind) {
        self.kind = kind
    }

    /// A table as it was kept.
    init(_ kind: LabelKind, kept: [(name: String, count: Int)?], unknown: Int) {
        (self.kind, self.unknown) = (kind, unknown)
        labels = kept.map { label in
            label.map { Label(name: $0.name, count: $0.count, stem: Self.stem($0.name, kind)) }
        }
        for (number, label) in labels.enumerated() { if let label { numbers[label.name] = number } }
    }

    /// How many names there are now.
    var count: Int { numbers.count }

    /// The number of a name that one more bears; `nil` where it is not known, and cannot be.
    mutating func take(_ name: String) -> Int? {
        if let number = numbers[name] {
            labels[number]?.count += 1
            return number
        }
        let free = labels.firstIndex { $0 == nil } ?? labels.count
        guard unknown == 0, free < Self.most else {
            unknown += 1
            return nil
        }
        let label = Label(name: name, count: 1, stem: Self.stem(name, kind))
        if free < labels.count { labels[free] = label } else { labels.append(label) }
        numbers[name] = free
        return free
    }

    /// One fewer bears the name.
    ///
    /// - Returns: The label, where it was the last one.
    mutating func release(_ number: Int) -> Label? {
        guard number < labels.count, let label = labels[number] else { return nil }
        guard label.count == 1 else {
            labels[number]?.count -= 1
            return nil
        }
        numbers[label.name] = nil
        labels[number] = nil
        return label
    }

    /// So many names that are not known are borne no longer.
    mutating func release(unknown count: Int) {
        unknown -= count
    }

    private static func stem(_ name: String, _ kind: LabelKind) -> String {
        "\(kind.stem)-\(SHA256Text.of(name).prefix(16))"
    }
}
