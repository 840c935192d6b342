import Synchronization

/// What is known about the pauses of the last poll, by state id.
///
/// A pause's question never changes once it is stored.
final class QuestionCache: Sendable {
    private struct Kept {
        var question: PauseQuestion?
        var isSettled = false
    }

    private let kept = Mutex<[String: Kept]>([:])
    private let names = Mutex<[String: String]>([:])

    /// The question, if nothing more is to be read about it.
    func settled(_ state: String) -> PauseQuestion? {
        kept.withLock { kept in kept[state].flatMap { $0.isSettled ? $0.question : nil } }
    }

    /// Whether an earlier poll has met this pause.
    func knows(_ state: String) -> Bool { kept.withLock { $0[state] != nil } }

    /// A question without a description is settled at the second look: the server stores the description last.
    func keep(_ question: PauseQuestion?, for state: String, isSettled: Bool) {
        kept.withLock { $0[state] = Kept(question: question, isSettled: isSettled) }
    }

    /// Flow names that are known already.
    var flowNames: [String: String] { names.withLock { $0 } }

    /// Drops what no current pause needs.
    func retain(states: Set<String>, flowNames: [String: String]) {
        kept.withLock { $0 = $0.filter { states.contains($0.key) } }
        names.withLock { $0 = flowNames }
    }
}
