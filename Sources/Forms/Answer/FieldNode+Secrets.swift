import JSON
import JSONSchema

extension FieldNode {
    /// A place below this one, up to the first name in a secret that only the answer has.
    ///
    /// The name of a dictionary's entry may be as secret as what it names. One that stands on the issue's way through the
    /// schema is the author's.
    func shown(_ place: ArraySlice<String>, of issue: ValidationIssue?, in table: PlanTable) -> [String] {
        guard let token = place.first else { return [] }
        let rest = place.dropFirst()
        if !isSecret, let (inner, _) = child(token, in: table) {
            return [token] + inner.shown(rest, of: issue, in: table)
        }
        guard isSecret || plan.holdsSecret else { return Array(place) }
        return isSecret || !shape.isObject ? Self.known(place, issue) : [token] + Self.known(rest, issue)
    }

    private static func known(_ place: ArraySlice<String>, _ issue: ValidationIssue?) -> [String] {
        guard let issue else { return [] }
        var names = Set(issue.keywordLocation.tokens)
        if case .missing(let name) = issue.facts { names.insert(name) }
        let isInList = !names.isDisjoint(with: ["items", "prefixItems", "contains"])
        return Array(place.prefix { names.contains($0) || isInList && Int($0) != nil })
    }
}
