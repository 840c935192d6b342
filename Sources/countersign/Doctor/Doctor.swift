import Foundation
import RunStore

/// Looks at everything that a portal needs to be well, and changes none of it.
struct Doctor {
    let settings: Settings

    init(_ settings: Settings) {
        self.settings = settings
    }

    /// What was found, in the order in which an operator would look.
    func findings() async -> [Finding] {
        if let finding = strangeFile() { return [settingsFile(), finding] }
        var findings = [settingsFile()] + (await store())
        findings += files()
        findings += [disk(), site()]
        findings += await engines()
        return findings
    }
}
