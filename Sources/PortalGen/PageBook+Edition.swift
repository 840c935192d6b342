import Pages
import Runs
import Templates
import Tokens

extension PageBook {
    /// Differs where the same store would make other pages.
    var edition: String {
        var digest = ContentDigest("countersign site 1")
        for part in [program, keys.mark, pages.edition, receiverURL, siteURL] { digest.add(part) }
        for asset in assets.all { digest.add(asset.fileName) }
        digest.add("\(reviewers.linkLifeInDays)")
        for reviewer in reviewers.all { digest.add("\(reviewer)") }
        return digest.text()
    }
}
