import Runs
import Testing

@Suite struct OrchestratorErrorTests {
    @Test(arguments: [
        (
            OrchestratorError.unreachable(orchestrator: "prefect", reason: "connection refused"),
            "prefect cannot be reached: connection refused. It is asked again later; answers are held until then."
        ),
        (
            .unauthorized(orchestrator: "prefect", setting: "PREFECT_API_KEY"),
            "prefect refused the credentials: check PREFECT_API_KEY."
        ),
        (
            .unexpectedAnswer(orchestrator: "prefect", reason: "a web page"),
            "prefect gave an unexpected answer: a web page. Check that its URL names the API."
        ),
    ])
    func `says which orchestrator failed, why, and what to do`(error: OrchestratorError, words: String) {
        #expect(error.description == words)
    }
}
