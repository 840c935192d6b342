public import Foundation
public import Runs

/// What a page's form says about itself, sealed by `TokenKeys.seal` so that nobody else can say it.
///
/// It binds an answer to the very question that was shown. Equal tokens seal to equal text, so an unchanged page stays
/// equal to the byte.
public struct FormToken: Equatable, Sendable {
    /// The pause that the form answers.
    public let pause: PauseID

    /// `PausedRun.shownDigest` of the page.
    public let shown: String

    /// The links of the reviewer to whom the page was made out, as `ReviewerLink` writes them; `nil` when anyone may answer.
    public let reviewer: String?

    /// From when on the token is refused, in whole seconds; `nil` for never.
    public let expires: Date?

    /// A part of a second in `expires` is dropped.
    public init(pause: PauseID, shown: String, reviewer: String? = nil, expires: Date? = nil) {
        self.pause = pause
        self.shown = shown
        self.reviewer = reviewer
        self.expires = expires.map { Date(timeIntervalSince1970: Double(Self.seconds($0))) }
    }

    /// Seconds since 1970, kept within the years 1 to 9999.
    static func seconds(_ date: Date) -> Int {
        let seconds = date.timeIntervalSince1970.rounded(.down)
        return seconds.isNaN ? 0 : Int(min(max(seconds, -62_135_596_800), 253_402_300_799))
    }
}
