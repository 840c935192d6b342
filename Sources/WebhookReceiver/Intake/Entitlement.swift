import Runs
import Tokens

/// In whose name an answer is given, and to whom its page was made out.
struct Entitlement: Equatable {
    /// The reviewer to whom the page was made out; `nil` for a page that is for anyone.
    let holder: KnownReviewer?

    /// Who answers; `nil` when nobody said who they are.
    let reviewer: Reviewer?

    /// Judges by what holds now: the audience of the pause, the reviewers and the generation of their links.
    ///
    /// Who the visitor claims to be counts only where nothing better is known.
    static func judge(
        _ token: FormToken, for audience: Audience, from visitor: Visitor, claiming claimed: Reviewer?,
        _ access: Access
    ) -> Result<Entitlement, Problem> {
        guard let text = token.reviewer else {
            guard audience.isAnyone else { return .failure(.notForYou) }
            return .success(Entitlement(holder: nil, reviewer: visitor.reviewer ?? claimed))
        }
        guard let holder = ReviewerLink(text).flatMap(access.reviewers.holder) else {
            return .failure(.linkRevoked)
        }
        guard visitor.may(be: holder), audience.isAnyone || access.reviewers.allows(holder, audience) else {
            return .failure(.notForYou)
        }
        let proof = visitor == .anyone ? Reviewer.Proof.link : .proxy
        return .success(
            Entitlement(
                holder: holder, reviewer: Reviewer(name: holder.name, id: holder.id, proof: proof)))
    }
}
