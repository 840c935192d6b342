import RunStore
import Runs

extension Problem {
    static func unusableArtifact(_ errors: [Fault]) -> Problem {
        Problem(
            status: 422, title: "The artifact cannot be kept",
            detail: "Mend what errors lists and send it again.", errors: errors)
    }

    /// Why an artifact stays as it is.
    static func refused(_ refusal: ArtifactRefusal) -> Problem {
        switch refusal {
        case .noRun: .notFound
        case .over(let status): kept("The run no longer waits: it is \(status.rawValue).")
        case .unknown: kept("There is no artifact of this key yet: send its kind and its data.")
        case .noText: kept("Only a text grows by pieces: send its kind and its data.")
        case .elsewhere(let length): kept("The text has \(length) characters: go on from there.")
        case .tooLong: kept("A text that grows has at most \(ArtifactEdit.longestText) bytes.")
        case .tooMany: kept("A run has at most \(EmbeddedOrchestrator.mostArtifacts) artifacts.")
        case .tooLarge:
            kept(
                """
                The artifacts of a run have at most \(EmbeddedOrchestrator.artifactsLimitInBytes) bytes as JSON, with their \
                earlier versions: send less, or first something shorter in place of another one.
                """, status: 413)
        case .formIsOpen:
            kept(
                "The form is open already: send bound as false, for the decision cannot wait for this any more."
            )
        }
    }

    private static func kept(_ detail: String, status: Int = 409) -> Problem {
        Problem(status: status, title: "The artifact stays as it is", detail: detail)
    }
}
