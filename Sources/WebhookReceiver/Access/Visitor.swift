import Runs

/// Who sends a request, as far as it shows.
enum Visitor: Equatable {
    /// Nobody says.
    case anyone

    /// A reviewer of the portal, as a trusted proxy says.
    case known(KnownReviewer)

    /// Somebody else whom a trusted proxy has let in, and what it calls them.
    case guest(String)

    /// Who answers for them where the form is for anyone; `nil` where nobody says.
    var reviewer: Reviewer? {
        switch self {
        case .anyone: nil
        case .known(let reviewer): Reviewer(name: reviewer.name, id: reviewer.id, proof: .proxy)
        case .guest(let name): Reviewer(name: name, id: name, proof: .proxy)
        }
    }

    /// The reviewer that they are, as a trusted proxy says.
    var known: KnownReviewer? {
        if case .known(let reviewer) = self { reviewer } else { nil }
    }

    /// Whether they may have what is meant for one reviewer: nobody says otherwise, or it is they.
    func may(be reviewer: KnownReviewer) -> Bool {
        switch self {
        case .anyone: true
        case .known(let known): known.id == reviewer.id
        case .guest: false
        }
    }
}
