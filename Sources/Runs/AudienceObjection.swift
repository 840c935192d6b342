/// Why the portal cannot do what a run says of who may answer it.
public enum AudienceObjection: Hashable, Sendable {
    /// No reviewer and no group bears this name.
    case unknownReviewer(index: Int, name: String)

    /// Something under the schema's `x-countersign` is no hint, or hints may stand where none was looked for.
    case unreadableHint(String)

    /// The one for whom the run asks is no reviewer.
    case unknownRequester(String)

    /// The requester may not answer, and the run does not say who that is.
    case noRequester

    /// Those whom it names are all not allowed to answer.
    case nobodyLeft
}

extension AudienceObjection: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unknownReviewer(_, let name) where name.hasPrefix(Reviewers.groupPrefix):
            "\(name) is no group of this portal's reviewers. Name a group that countersign.yaml has under reviewers."
        case .unknownReviewer(_, let name):
            "\(name) is none of this portal's reviewers. Name one that countersign.yaml has under reviewers."
        case .unreadableHint(let text):
            "x-countersign at the schema's root has \(text), which is no hint or leads to none, and may mean who may answer. Write it as the handbook does."
        case .unknownRequester(let name):
            "The requester \(name) is none of this portal's reviewers. Name one that countersign.yaml has under reviewers."
        case .noRequester:
            "The requester may not answer, and nothing says who that is. Give requester, the id of a reviewer."
        case .nobodyLeft:
            "Nobody is left who may answer. Name a reviewer who is not the requester."
        }
    }
}
