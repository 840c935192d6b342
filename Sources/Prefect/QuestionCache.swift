import Synchronization

/// What is known about the pauses of the last poll: a question never changes once it is stored whole.
final class QuestionCache: Sendable {
    private let questions = Mutex<[String: PauseQuestion]>([:])
    private let names = Mutex<[String: String]>([:])

    /// The question of the pause with this state id.
    func question(_ state: String) -> PauseQuestion? {
        questions.withLock { $0[state] }
    }

    func keep(_ question: PauseQuestion, for state: String) {
        questions.withLock { $0[state] = question }
    }

    /// Names of flows, by id.
    var flowNames: [String: String] { names.withLock { $0 } }

    /// Drops what no current pause needs.
    func retain(states: Set<String>, flowNames: [String: String]) {
        questions.withLock { $0 = $0.filter { states.contains($0.key) } }
        names.withLock { $0 = flowNames }
    }
}
