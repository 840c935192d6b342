public import Foundation
public import JSON

/// Evidence that a run left for its reviewer.
public struct Artifact: Equatable, Sendable {
    /// How many earlier versions of one artifact are kept.
    public static let mostEarlier = 10

    /// The author's name for it; `nil` when it was given none.
    public let key: String?

    /// How `data` is to be read.
    public let kind: Kind

    /// The content, in the shape that `kind` says; comes from strangers.
    public let data: JSONValue

    /// What the author says about it, in Markdown.
    public let description: String?

    /// Whether its author still writes it.
    public let isGrowing: Bool

    /// Whether the decision rests on it: an answer then counts for the content that was shown, and for no other.
    ///
    /// Never so for a progress, which moves.
    public let isBound: Bool

    /// The name of the task that made it; `nil` for one that the run itself made.
    public let task: String?

    /// When this version was made, by the orchestrator's clock; `nil` where it does not say.
    public let madeAt: Date?

    /// How many rows a table has of which `data` holds only the first; `nil` where it holds all.
    public let allRows: Int?

    /// What stood under the same key before, newest first: at most ``mostEarlier``, none with earlier ones of its own.
    public private(set) var earlier: [Artifact] = []

    public init(
        key: String?, kind: Kind, data: JSONValue, description: String? = nil, isGrowing: Bool = false,
        isBound: Bool = true, task: String? = nil, madeAt: Date? = nil, allRows: Int? = nil,
        earlier: [Artifact] = []
    ) {
        self.key = key
        self.kind = kind
        self.data = data
        self.description = description
        self.isGrowing = isGrowing
        self.isBound = isBound && kind != .progress
        self.task = task
        self.madeAt = madeAt
        self.allRows = allRows
        self.earlier = Array(earlier.prefix(Self.mostEarlier))
    }

    /// The text of a Markdown or of a text; `nil` for any other kind, and where the data is of another shape.
    public var text: String? {
        switch kind {
        case .markdown: data.string
        case .text: data.string ?? data["text"]?.string
        default: nil
        }
    }

    /// The same with other content.
    public func with(data: JSONValue, description: String?) -> Artifact {
        Artifact(
            key: key, kind: kind, data: data, description: description, isGrowing: isGrowing,
            isBound: isBound,
            task: task, madeAt: madeAt, allRows: allRows, earlier: earlier)
    }

    /// The newest of each key with those before it, and all without a key, in the order in which the newest were made.
    ///
    /// Takes them in the order of their making.
    public static func newest(of artifacts: some BidirectionalCollection<Artifact>) -> [Artifact] {
        var newest: [Artifact] = []
        var places: [String: Int] = [:]
        for artifact in artifacts.reversed() {
            if let key = artifact.key, let place = places[key] {
                guard newest[place].earlier.count < mostEarlier else { continue }
                newest[place].earlier.append(artifact)
            } else {
                if let key = artifact.key { places[key] = newest.count }
                newest.append(artifact)
            }
        }
        return newest.reversed()
    }
}
