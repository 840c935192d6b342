import Logging
import RunStore

extension Portal {
    /// Warns where keys were made beside a store that has asked before: its own were lost, or lie elsewhere.
    func noteNewKeys() async throws {
        guard hasNewKeys, !(try await store.pausesChanged(after: 0, limit: 1).isEmpty) else { return }
        log.warning(
            "new keys were made: forms and links that are out are void",
            metadata: ["keys": "\(settings.store).keys"])
    }
}
