/// Numbers what names in scope would be found in: the names that each shape gives because no shape further in has them.
///
/// In which order the shapes lie does not matter beyond that. To tell each order apart takes for ever where templates
/// include each other.
struct CheckedScopes {
    private struct Step: Hashable {
        let outer: Int
        let shape: ObjectIdentifier
    }

    private var numbers: [[ObjectIdentifier: Set<String>]: Int] = [[:]: 0]
    private var scopes: [[ObjectIdentifier: Set<String>]] = [[:]]
    private var steps: [Step: Int] = [:]

    /// The number of the scope that is got by a step into a view, or into something else, from the one of this number.
    mutating func number(of kind: ViewKind?, within outer: Int) -> Int {
        guard case .nested(let make)? = kind else { return outer }
        let shape = make()
        let step = Step(outer: outer, shape: ObjectIdentifier(shape))
        if let number = steps[step] { return number }
        let names = Set(shape.slots.map(\.name))
        var scope = scopes[outer].mapValues { $0.subtracting(names) }.filter { !$0.value.isEmpty }
        scope[ObjectIdentifier(shape)] = names
        let number = numbers[scope] ?? scopes.count
        if numbers[scope] == nil {
            numbers[scope] = number
            scopes.append(scope)
        }
        steps[step] = number
        return number
    }
}
