import Foundation
import GRDB

extension RunStore {
    /// Returns when an answer could be kept; throws what stands against it.
    ///
    /// As long as changes succeed it only reads. After one that failed it looks for room on the disk and changes a page to what
    /// it was: a disk that was full is found to have room again without anybody's answer.
    public func checkReadiness() async throws(RunStoreError) {
        _ = try await revision()
        guard commits.hasFailed else { return }
        try OwnFile("\(path).room").reserve()
        try await change(at: Date()) { change in try change.run("UPDATE revision SET value = value", []) }
        commits.forgetFailure()
    }
}
