import Dispatch

/// Does work that waits for other threads on a thread of its own.
///
/// A task that waited itself would hold one of the few threads that tasks have, and what it waits for may need one: then
/// nothing would ever go on.
func apart<Done: Sendable>(_ work: @escaping @Sendable () throws -> Done) async throws -> Done {
    try await withCheckedThrowingContinuation { done in
        DispatchQueue(label: "apart").async { done.resume(with: Result { try work() }) }
    }
}
