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

    /// When the page that is made out to the reviewer stops counting while its run still waits; `nil` for never.
    func end(of pause: StoredPause, for reviewer: KnownReviewer) -> Date? {
        pause.state == .open ? reviewers.earlyEnd(of: pause.pausedRun, for: reviewer) : nil
    }
}
