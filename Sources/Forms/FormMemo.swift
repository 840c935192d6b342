import Synchronization

/// What was made of the forms that came lately: many runs ask with the same form, and what follows from it alone need not
/// be made for each.
///
/// Forms that are not small are not kept.
public final class FormMemo<Value: Sendable>: Sendable {
    private let most = 64

    private let values = Mutex<[Form.Identity: Value]>([:])

    /// A memo of nothing yet.
    public init() {}

    /// What is made of the form, or was made of it before; when there are many it begins anew.
    public func value<Failure>(_ form: Form, _ make: () throws(Failure) -> Value) throws(Failure) -> Value {
        if let value = values.withLock({ $0[form.identity] }) { return value }
        let value = try make()
        guard form.isSmall else { return value }
        values.withLock { values in
            if values.count >= most { values = [:] }
            values[form.identity] = value
        }
        return value
    }
}

extension Form {
    /// What tells a form and its copies from all others.
    final class Identity: Hashable, Sendable {
        static func == (one: Identity, other: Identity) -> Bool { one === other }

        func hash(into hasher: inout Hasher) {
            hasher.combine(ObjectIdentifier(self))
        }
    }
}
