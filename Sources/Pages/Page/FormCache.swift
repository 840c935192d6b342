import Forms
import Synchronization

/// The forms that were made lately, by the digest of what is shown and the language: one is asked for at each post.
final class FormCache: Sendable {
    private static let most = 64

    private let forms = Mutex<[String: Form]>([:])

    /// The form of this name, made when it is not there; when the cache is full it begins anew.
    func form(_ name: String, _ make: () throws(FormError) -> Form) throws(FormError) -> Form {
        if let form = forms.withLock({ $0[name] }) { return form }
        let form = try make()
        guard form.isSmall else { return form }
        forms.withLock { forms in
            if forms.count >= Self.most { forms = [:] }
            forms[name] = form
        }
        return form
    }
}
