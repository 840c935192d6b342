import JSON
import Runs
import Tokens

/// An answer on its way into the store, with the digests by which it is known again once its content has gone.
struct SubmissionRecord: Sendable {
    let submission: Submission

    /// Random, so that nobody finds out by trying what a digest stands for, once it has been removed.
    let salt: String

    /// Over the input as it came: two of one salt are equal when the inputs are.
    let content: String

    /// The input with digests in place of its secrets; `nil` where it has none.
    let sent: String?

    /// Over what was sent without its secrets; the ledger keeps it.
    let sentDigest: String

    init(_ submission: Submission) {
        self.submission = submission
        let (salt, input) = (Unguessable.id(), submission.input)
        self.salt = salt
        content = Self.content(input?.text, salt: salt)
        sent =
            submission.secrets.isEmpty
            ? nil
            : input?.replacing(submission.secrets) { secret in
                .string("sha256:" + Self.digest("countersign secret 1", secret.text, salt))
            }.text
        sentDigest = Self.sent(sent ?? input?.text, salt: salt)
    }

    static func content(_ input: String?, salt: String) -> String {
        digest("countersign content 1", input, salt)
    }

    static func sent(_ text: String?, salt: String) -> String {
        digest("countersign sent 1", text, salt)
    }

    private static func digest(_ purpose: String, _ text: String?, _ salt: String) -> String {
        var digest = ContentDigest(purpose)
        digest.add(salt)
        digest.add(text)
        return digest.text()
    }
}
