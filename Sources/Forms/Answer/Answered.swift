import JSON

/// What was answered at one place and below it, in the order of the page.
struct Answered {
    /// How the value of a part lies in the value of its whole.
    enum Link {
        /// Under this name.
        case member(String)

        /// As the next of the entries.
        case element

        /// It is the whole value: the chosen branch of a union.
        case same

        /// Its members are among those of the whole.
        case spread
    }

    /// A place below.
    struct Part {
        let link: Link
        var answered: Answered
    }

    let node: FieldNode
    var reading: Reading

    /// What is to be changed here; found after `reading` for what the schema alone can tell.
    var problem: FormProblem?

    var parts: [Part] = []

    init(_ node: FieldNode, _ reading: Reading) {
        (self.node, self.reading) = (node, reading)
        if case .unreadable(let message) = reading {
            problem = FormProblem(pointer: JSONPointer(), fieldID: node.path.id, message: message)
        }
    }

    /// Whether it, or something in it, could not be read.
    var isUnreadable: Bool {
        if case .unreadable = reading { return true }
        return problem != nil || parts.contains { $0.answered.isUnreadable }
    }

    /// All problems in the order of the page, at their places in the value.
    func problems(at pointer: JSONPointer = JSONPointer()) -> [FormProblem] {
        var problems =
            problem.map {
                [FormProblem(pointer: pointer, fieldID: $0.fieldID, message: $0.message)]
            } ?? []
        var index = 0
        for part in parts {
            switch part.link {
            case .member(let key): problems += part.answered.problems(at: pointer.appending(key))
            case .same, .spread: problems += part.answered.problems(at: pointer)
            case .element:
                problems += part.answered.problems(at: pointer.appending(index))
                index += 1
            }
        }
        return problems
    }
}
