public import Foundation

/// What became of saving an answer that is not finished, or of going on with one.
public enum Saving: Equatable, Sendable {
    /// It was saved just now.
    case saved(Date)

    /// The form is as it was saved at that time.
    case resumed(Date)

    /// Nothing was saved; the form is as it was posted.
    case nothing

    /// Something else was saved at that time, and stays until it is replaced on purpose, by its mark.
    case other(Date, mark: String)

    /// There is more than is kept.
    case tooLong

    /// Whether what the form holds is kept.
    var isKept: Bool {
        switch self {
        case .saved, .resumed: true
        case .nothing, .other, .tooLong: false
        }
    }

    /// The mark of what a button on the page replaces.
    var replaced: String? {
        if case .other(_, let mark) = self { mark } else { nil }
    }
}
