import JSON
public import Languages
public import Runs

extension PausedRun {
    /// The language that the run's schema asks its pages to be in, such as `{"x-countersign": {"language": "de"}}`.
    ///
    /// `nil` where it asks for none, or for one that the interface does not speak.
    public var language: Language? {
        schema?["x-countersign"]?["language"]?.string.flatMap { Language($0) }
    }
}
