import JSON
import RunStore

/// The runs that `countersign demo` starts with: one of each kind of question.
enum SampleRuns {
    /// Those that wait.
    ///
    /// - Throws: `JSONError` when a sample is not JSON, which a test rules out.
    static func waiting() throws -> [NewRun] {
        [
            try howMany(), try redeploy(), try summary(), try training(), try order(), try labels(),
            try marks(),
        ]
    }

    static func json(_ text: String) throws -> JSONValue {
        try JSONDocument(text).root
    }
}
