import JSON

/// The way from a document's root to a place in it.
///
/// What lies above is shared with the places beside it, so that many deep places take little room.
struct SchemaPath: Sendable {
    enum Step: Sendable {
        case name(String)
        case index(Int)

        var token: String {
            switch self {
            case .name(let name): name
            case .index(let index): String(index)
            }
        }
    }

    /// A place that others lie below.
    final class Trunk: Sendable {
        fileprivate let path: SchemaPath

        fileprivate init(_ path: SchemaPath) {
            self.path = path
        }
    }

    private let above: Trunk?

    /// `nil` for the root.
    private let last: Step?

    /// The root.
    init() {
        (above, last) = (nil, nil)
    }

    init(_ above: Trunk, _ last: Step) {
        (self.above, self.last) = (above, last)
    }

    /// What paths to places below begin with; one for all of them.
    var trunk: Trunk { Trunk(self) }

    var pointer: JSONPointer {
        var (tokens, path) = ([String](), self)
        while let above = path.above, let last = path.last {
            tokens.append(last.token)
            path = above.path
        }
        return JSONPointer(tokens: tokens.reversed())
    }
}
