import JSON

/// What the schema of a place takes and the form cannot say.
struct Inexpressible {
    private(set) var all: [String] = []

    private let table: PlanTable

    init(_ place: PlanPlace, _ table: PlanTable) {
        self.table = table
        if place.plan.view.guessesKind, !table.usual[place.plan.id].shape.isJSONText {
            all.append("other kinds of value, as no \"type\" is said")
        }
        // What a shape of a union names, the union's own place looks at.
        guard place.said.isEmpty else { return }
        let names = unshown(place)
        if !names.isEmpty { all.append("members that no field asks for: " + Self.list(names)) }
    }

    /// The members that something at the place names, and no field shows.
    private func unshown(_ place: PlanPlace) -> [String] {
        let shown = ShownMembers(place.plan.id, table)
        guard shown.areNamed else { return [] }
        return NamedMembers(at: place.plan.view).names.filter { !shown.names.contains(Array($0.utf8)) }
    }

    private static func list(_ names: [String]) -> String {
        let few = names.prefix(5).joined(separator: ", ")
        return names.count > 5 ? "\(few) and \(names.count - 5) more" : few
    }
}

extension SchemaView {
    /// Whether the kind of value is only guessed from keywords that speak of one.
    fileprivate var guessesKind: Bool {
        restriction == nil && branches.isEmpty && self["type"] == nil && options == nil && kinds.count == 1
    }
}
