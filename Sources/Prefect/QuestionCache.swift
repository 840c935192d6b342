import Synchronization

/// What is known about the pauses of the last poll: a question never changes once it is stored whole.
final class QuestionCache: Sendable {
    private let questions = Mutex<[String: PauseQuestion]>([:])
    private let names = Mutex<[String: String]>([:])

    /// How many names of task runs are kept; past that they are asked for anew.
    private static let mostTaskNames = 10_000
    private let tasks = Mutex<[String: String]>([:])

    /// The question of the pause with this state id.
    func question(_ state: String) -> PauseQuestion? {
        questions.withLock { $0[state] }
    }

    func keep(_ question: PauseQuestion, for state: String) {
        questions.withLock { $0[state] = question }
    }

    /// Names of flows, by id.
    var flowNames: [String: String] { names.withLock { $0 } }

    /// Names of task runs, by id: a task run keeps its name.
    var taskNames: [String: String] { tasks.withLock { $0 } }

    func keep(taskNames: [String: String]) {
        tasks.withLock { tasks in
            if tasks.count + taskNames.count > Self.mostTaskNames { tasks = [:] }
            tasks.merge(taskNames) { $1 }
        }
    }

    /// Drops what no current pause needs.
    func retain(states: Set<String>, flowNames: [String: String]) {
        questions.withLock { $0 = $0.filter { states.contains($0.key) } }
        names.withLock { $0 = flowNames }
    }
}
