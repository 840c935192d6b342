import Tokens

/// The chain as an auditor would check it, knowing only what the documentation says.
enum LedgerRecordText {
    static func hash(_ previous: String, _ text: String) -> String {
        SHA256Text.of(previous + "\n" + text)
    }
}
