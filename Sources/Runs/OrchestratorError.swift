/// Why an orchestrator could not be asked.
public enum OrchestratorError: Error, Equatable {
    /// No answer, or not now: try again later.
    case unreachable(orchestrator: String, reason: String)

    /// The credentials were refused: the operator has to act.
    case unauthorized(orchestrator: String, setting: String)

    /// It answered, but not in its own protocol.
    case unexpectedAnswer(orchestrator: String, reason: String)
}

extension OrchestratorError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unreachable(let name, let reason):
            "\(name) cannot be reached: \(reason). It is asked again later; answers are held until then."
        case .unauthorized(let name, let setting):
            "\(name) refused the credentials: check \(setting)."
        case .unexpectedAnswer(let name, let reason):
            "\(name) gave an unexpected answer: \(reason). Check that its URL names the API."
        }
    }
}
