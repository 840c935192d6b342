import Foundation
import Pages
import RunStore
import Runs
import Tokens

extension PageBook {
    /// The names of the folders with the pages that are made out to somebody.
    var personalFolders: Set<String> { Set(reviewers.all.map { keys.folder(of: $0.link) }) }

    /// The folder of a reviewer below the site's folder, with its last `/`.
    func folder(of reviewer: KnownReviewer) -> String {
        "\(SiteFolder.personal)/\(keys.folder(of: reviewer.link))/"
    }

    /// Whether the page had not come to its end before the pause was decided: to whom it had, what was answered is not told.
    func countedWhenDecided(_ pause: StoredPause, for addressee: KnownReviewer?) -> Bool {
        guard let decision = pause.decision else { return false }
        let end = addressee.flatMap { reviewers.earlyEnd(of: pause.pausedRun, for: $0) }
        return end.map { decision.at < $0 } ?? true
    }

    /// When the page that is made out to the reviewer stops counting while its run still waits; `nil` for never.
    func end(of pause: StoredPause, for reviewer: KnownReviewer) -> Date? {
        pause.state == .open ? reviewers.earlyEnd(of: pause.pausedRun, for: reviewer) : nil
    }
}
