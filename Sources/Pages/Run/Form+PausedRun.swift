public import Forms
public import Runs

extension Form {
    /// The form of a paused run; `nil` for a plain pause, which has none.
    public static func of(_ pausedRun: PausedRun) throws(FormError) -> Form? {
        guard let schema = pausedRun.schema else { return nil }
        return try Form(schema: schema, initial: pausedRun.initial)
    }
}
