import Forms
import Languages
import Synchronization

/// The controls of the forms that were drawn lately, as they stand before anybody typed: many runs ask with the same form.
final class UntouchedControls: Sendable {
    private static let most = 64

    private let views = Mutex<[Form.Identity: ControlsView]>([:])

    /// The controls of a form, made when they are not there; when there are many it begins anew.
    func view(of form: Form, _ words: Words) -> ControlsView {
        if let view = views.withLock({ $0[form.identity] }) { return view }
        let view = ControlsView(form, Draft(), FieldSurroundings([], isShownAgain: false, words))
        guard form.isSmall else { return view }
        views.withLock { views in
            if views.count >= Self.most { views = [:] }
            views[form.identity] = view
        }
        return view
    }
}
