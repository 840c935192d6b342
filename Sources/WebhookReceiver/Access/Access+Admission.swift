import Foundation
import MicroHTTPD
import Runs
import Tokens

extension Access {
    /// The longest name that a proxy may give, in Unicode scalars.
    private static let longestUser = 254

    /// Who sends the request, or what they lack to be let in.
    func admit(_ request: HTTPRequest) -> Result<Visitor, Problem> {
        if let passphrase, !passphrase.isIn(authorization: request.headers["Authorization"]) {
            return .failure(.passphraseNeeded)
        }
        guard let userHeader else { return .success(.anyone) }
        guard let user = user(request, userHeader) else { return .failure(.signInNeeded) }
        return .success(reviewers.user(user).map(Visitor.known) ?? .guest(user))
    }

    /// Whether the visitor may see and answer what is meant for the audience, where a proxy says who they are.
    func allows(_ visitor: Visitor, _ audience: Audience) -> Bool {
        switch visitor {
        case .anyone: true
        case .known(let reviewer): audience.isAnyone || reviewers.allows(reviewer, audience)
        case .guest: audience.isAnyone
        }
    }

    /// Whether a proxy says who asks.
    func isSignedIn(_ request: HTTPRequest) -> Bool {
        userHeader.flatMap { user(request, $0) } != nil
    }

    /// Whether a proxy says that an operator asks.
    func isOperator(_ request: HTTPRequest) -> Bool {
        guard let userHeader, let user = user(request, userHeader) else { return false }
        return reviewers.user(user)?.groups.contains(historyGroup) ?? false
    }

    /// What the proxy calls them: one plain name in one header, from a proxy that is trusted.
    private func user(_ request: HTTPRequest, _ header: String) -> String? {
        let values = request.headers.values(header)
        guard request.isFromTrustedProxy, values.count == 1 else { return nil }
        let name = values[0].trimmingCharacters(in: .whitespaces)
        let isPlain = name.unicodeScalars.allSatisfy { !$0.controlsText }
        return !name.isEmpty && isPlain && name.unicodeScalars.count <= Self.longestUser ? name : nil
    }
}
