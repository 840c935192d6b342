import JSON
import JSONSchema

/// Says of a union what the chosen branch says: the validator only guesses which one was meant.
struct UnionIssues {
    /// How many branches are compiled for one answer.
    private static let mostBranches = 20
    private static let mostIssues = 1_000

    let form: Form
    let value: JSONValue

    func chosen(from issues: [PlacedIssue], _ answered: Answered) -> [PlacedIssue] {
        var issues = issues
        for (place, branch) in Self.branches(in: answered, []).prefix(Self.mostBranches) {
            guard issues.contains(where: { $0.place.starts(with: place) }),
                let part = value.value(at: JSONPointer(tokens: place)),
                let schema = FormPlanner.compiled(branch, form.registry)
            else { continue }
            let own = schema.issues(in: part, limit: Self.mostIssues).map { PlacedIssue($0, below: place) }
            guard !own.isEmpty else { continue }
            issues = issues.filter { !$0.place.starts(with: place) } + own
        }
        return issues
    }

    /// The chosen branches from the outside in, with their places in the value.
    private static func branches(in answered: Answered, _ place: [String]) -> [([String], JSONPointer)] {
        var (branches, index) = ([([String], JSONPointer)](), 0)
        for each in answered.parts {
            let part = each.answered
            switch each.link {
            case .member(let key): branches += Self.branches(in: part, place + [key])
            case .element:
                guard part.reading.value != nil else { continue }
                branches += Self.branches(in: part, place + [String(index)])
                index += 1
            case .spread: branches += Self.branches(in: part, place)
            case .same:
                if let pointer = answered.node.branchPointer(of: part.node) {
                    branches.append((place, pointer))
                }
                branches += Self.branches(in: part, place)
            }
        }
        return branches
    }
}

extension FieldNode {
    /// Where the schema of a branch of this union stands; `nil` where it is no schema of its own.
    fileprivate func branchPointer(of branch: FieldNode) -> JSONPointer? {
        guard case .union(let branches) = shape else { return nil }
        return branches.first { branch.path.token == .branch($0.index) }?.pointer
    }
}
