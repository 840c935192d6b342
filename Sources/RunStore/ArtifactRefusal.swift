/// Why an artifact stays as it is.
public enum ArtifactRefusal: Error, Equatable {
    /// There is no such run.
    case noRun

    /// The run no longer waits.
    case over(EmbeddedRun.Status)

    /// There is no artifact of this key that could be changed in part.
    case unknown

    /// Only a text grows by pieces.
    case noText

    /// The text is so many Unicode scalars long, and the piece was for another place.
    case elsewhere(length: Int)

    /// The text would become longer than `ArtifactEdit.longestText`.
    case tooLong

    /// The run has as many artifacts as it may have.
    case tooMany

    /// The artifacts would become longer than `EmbeddedOrchestrator.artifactsLimitInBytes`.
    case tooLarge

    /// The form is open, and stays so: what the decision rests on cannot begin to grow.
    case formIsOpen
}
