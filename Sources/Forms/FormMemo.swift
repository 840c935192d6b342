import Synchronization

/// What was made of the forms that came lately: many runs ask with the same form, and what follows from it alone need not
/// be made for each.
///
/// What is large is not kept.
public final class FormMemo<Value: Sendable>: Sendable {
    private static var most: Int { 64 }

    private let isSmall: @Sendable (Value) -> Bool
    private let values = Mutex<[Form.Identity: Value]>([:])

    /// A memo of nothing yet, which keeps what is small by this measure, of forms that are.
    public init(keeping isSmall: @escaping @Sendable (Value) -> Bool = { _ in true }) {
        self.isSmall = isSmall
    }

    /// What is made of the form, or was made of it before; when there are many it begins anew.
    public func value<Failure>(_ form: Form, _ make: () throws(Failure) -> Value) throws(Failure) -> Value {
        if let value = values.withLock({ $0[form.identity] }) { return value }
        let value = try make()
        guard form.isSmall, isSmall(value) else { return value }
        values.withLock { values in
            if values.count >= Self.most { values = [:] }
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
