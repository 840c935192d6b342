/// What a form makes of each property of its schema, and who sees to it that an answer is as the schema asks.
public struct FidelityReport: Equatable, Sendable {
    /// A line for each property, each kind of entry and each shape of a union, in the schema's order and once.
    ///
    /// The run input itself has a line, the first, where it is a plain value, and where its schema says something of it
    /// that no field sees to.
    public let lines: [FidelityLine]

    /// Looks at the form as it is made, whatever the run has given.
    public init(of form: Form) {
        var walk = PlanWalk(form.table, root: form.root)
        var lines: [FidelityLine] = []
        while let place = walk.next() {
            let line = FidelityLine(place, form.table)
            if !place.isRoot || line.isWorthSaying(of: form.root) { lines.append(line) }
        }
        self.lines = lines
    }

    /// How many properties are answered as JSON text.
    public var jsonTexts: Int { lines.count { $0.isJSONText } }

    /// How many properties take values that the form cannot say.
    public var inexpressible: Int { lines.count { !$0.inexpressible.isEmpty } }
}

extension FidelityLine {
    /// An object whose fields have lines of their own needs none, unless there is more to say.
    fileprivate func isWorthSaying(of root: FieldNode) -> Bool {
        guard case .group = root.shape else { return true }
        return !(receiver.isEmpty && nobody.isEmpty && inexpressible.isEmpty)
    }
}
