public import Foundation

/// Why a form token was not believed, in words for the person who sent the form.
public enum TokenError: Error, Equatable {
    /// It does not have a token's parts.
    case malformed

    /// It names a key that is not, or no longer, among ours.
    case unknownKey(String)

    /// Its MAC is not ours: it was altered, or made elsewhere.
    case forged

    /// It was good until then.
    case expired(Date)
}

extension TokenError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .malformed: "The form is incomplete. Open the page again and send it from there."
        case .unknownKey:
            "The page was made with a key that is no longer used. Ask whoever runs the portal for a new link."
        case .forged:
            "The form was not made by this portal, or it was altered. Open the page again from its link."
        case .expired:
            "The time to send this form has passed. Open the page again to see what became of the run."
        }
    }
}
