import JSON
public import Runs

/// What a program does to an artifact of a run that waits.
public struct ArtifactEdit: Equatable, Sendable {
    /// The ways to change a content.
    public enum Content: Equatable, Sendable {
        /// It stays.
        case kept

        /// It is that of this artifact from now on, whose key and earlier versions it keeps; what the new one does not say of
        /// its task stays too.
        case replaced(Artifact)

        /// This comes after what is there, in a text; with `at`, only behind so many Unicode scalars.
        case appended(String, at: Int?)
    }

    /// What becomes of the content.
    public let content: Content

    /// Whether more will come; `nil` leaves it as it is.
    public let isGrowing: Bool?

    /// Whether the decision rests on it; `nil` leaves it as it is.
    public let isBound: Bool?

    public init(_ content: Content, isGrowing: Bool? = nil, isBound: Bool? = nil) {
        (self.content, self.isGrowing, self.isBound) = (content, isGrowing, isBound)
    }
}

extension ArtifactEdit {
    /// The longest text that may grow out of pieces, in bytes of UTF-8.
    public static let longestText = 1 << 20

    /// The artifact as it is then; `nil` stands for one that is not there yet.
    func edit(_ artifact: Artifact?, key: String) throws(ArtifactRefusal) -> Artifact {
        switch content {
        case .replaced(let new):
            return Artifact(
                key: key, kind: new.kind, data: new.data, description: new.description,
                isGrowing: isGrowing ?? artifact?.isGrowing ?? new.isGrowing,
                isBound: isBound ?? artifact?.isBound ?? new.isBound, task: new.task ?? artifact?.task,
                madeAt: new.madeAt, allRows: new.allRows, earlier: artifact?.earlier ?? new.earlier)
        case .kept:
            guard let artifact else { throw .unknown }
            return with(artifact, artifact.data)
        case .appended(let piece, let place):
            guard let artifact else { throw .unknown }
            guard let text = artifact.text else { throw .noText }
            let whole = JSONValue.string(try Self.append(piece, to: text, at: place))
            guard artifact.data.kind == .object else { return with(artifact, whole) }
            return with(
                artifact, .object(artifact.data.members.map { ($0.key, $0.key == "text" ? whole : $0.value) })
            )
        }
    }

    private func with(_ artifact: Artifact, _ data: JSONValue) -> Artifact {
        Artifact(
            key: artifact.key, kind: artifact.kind, data: data, description: artifact.description,
            isGrowing: isGrowing ?? artifact.isGrowing, isBound: isBound ?? artifact.isBound,
            task: artifact.task, madeAt: artifact.madeAt, allRows: artifact.allRows, earlier: artifact.earlier
        )
    }

    /// A piece that is there already at its place came before: its sender did not hear of it.
    private static func append(
        _ piece: String, to text: String, at place: Int?
    ) throws(ArtifactRefusal) -> String {
        if let place, place != text.unicodeScalars.count {
            guard place < text.unicodeScalars.count,
                text.unicodeScalars.dropFirst(place).starts(with: piece.unicodeScalars)
            else { throw .elsewhere(length: text.unicodeScalars.count) }
            return text
        }
        guard text.utf8.count + piece.utf8.count <= longestText else { throw .tooLong }
        return text + piece
    }
}
