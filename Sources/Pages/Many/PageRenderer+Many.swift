public import Forms
import JSON
import Languages
public import Runs

extension PageRenderer {
    /// What runs must have in common to be answered with one form: language, initial values, and schema but for its title.
    ///
    /// `nil` for a run that is answered alone: for its form, or because its evidence is not whole yet.
    public func sharedForm(of pausedRun: PausedRun, _ form: Form?) -> String? {
        guard !pausedRun.isBeingWritten, form?.canBeShared ?? true else { return nil }
        let initial = pausedRun.schema == nil ? nil : pausedRun.initial?.text
        return [language(of: pausedRun).code, Self.untitled(pausedRun.schema)?.text ?? "", initial ?? ""]
            .joined(separator: "\n")
    }

    /// The title is the question where a run says nothing else; what is asked for is the same without.
    ///
    /// One that is no text may be a schema to which others refer.
    private static func untitled(_ schema: JSONValue?) -> JSONValue? {
        guard let schema, schema["title"]?.string != nil else { return schema }
        return .object(schema.members.filter { $0.key != "title" }.map { ($0.key, $0.value) })
    }
}
