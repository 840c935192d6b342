import Telemetry

extension Problem {
    /// Why a post was not even read as an answer, as it is counted.
    var unreadRefusal: Refusal {
        switch status {
        case 413: .tooLarge
        case 415: .unsupportedType
        default: .malformed
        }
    }
}
