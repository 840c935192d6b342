import JSON
import Runs

extension Audience {
    /// What the body of `POST /api/runs` says; what it leaves out is as the run's schema has it.
    init(body: JSONValue) {
        let hinted = Audience(schema: body["schema"])
        self.init(
            reviewers: hinted.isUnreadable
                ? hinted.reviewers
                : body["reviewers"]?.elements.compactMap(\.string) ?? hinted.reviewers,
            requester: body["requester"]?.string ?? hinted.requester,
            takesRequester: body["self_approval"]?.bool ?? hinted.takesRequester)
    }
}

extension Problem.Fault {
    /// Where the body of `POST /api/runs` names whom the portal cannot honour.
    init(_ objection: AudienceObjection) {
        let pointer =
            switch objection {
            case .unknownReviewer(let index, _): "/reviewers/\(index)"
            case .unreadableHint: "/schema/x-countersign"
            case .unknownRequester: "/requester"
            case .noRequester: "/self_approval"
            case .nobodyLeft: "/reviewers"
            }
        self.init(pointer: pointer, message: "\(objection)")
    }
}
