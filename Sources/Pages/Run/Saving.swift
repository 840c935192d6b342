public import Foundation

/// What became of saving an answer that is not finished, or of going on with one.
public enum Saving: Equatable, Sendable {
    /// It was saved just now.
    case saved(Date)

    /// The form is as it was saved at that time.
    case resumed(Date)

    /// Nothing was saved.
    case nothing
}
