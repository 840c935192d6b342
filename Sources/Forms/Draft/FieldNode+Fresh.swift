import JSON

extension FieldNode {
    /// Whether a boolean is a box to tick, and not a choice of yes and no.
    var isBox: Bool {
        guard case .flag(let mustTick) = shape else { return false }
        return mustTick || preset?.bool != nil && !plan.view.isNullable
    }

    /// Whether an optional part can be left out, or `null` be given in its place.
    var canBeLeftOut: Bool { blank != .refused }

    /// What its own controls hold on a page that nobody touched; what lies below stands for itself.
    func fresh(in table: PlanTable) -> Entry {
        var entry = Entry()
        guard !isSecret else { return entry }
        switch shape {
        case .text:
            entry.text = preset?.string.flatMap { $0.isEmpty ? nil : $0.withLineFeeds }
            if offersEmpty { entry.state = "empty" }
        case .number, .exactNumber: entry.text = preset?.string ?? preset?.number?.lexeme
        case .moment: (entry.text, entry.zone) = Moment.parts(of: preset?.string)
        case .flag: fill(&entry, box: isBox)
        case .options(let options): entry.text = posted(options, preset) ?? (canBeLeftOut ? "" : nil)
        case .set(let options): fill(&entry, options)
        case .constant: break
        case .file: entry.text = preset?.string
        case .json: entry.json = jsonText
        case .group: entry.state = canBeLeftOut && preset != nil ? "value" : nil
        case .list(let list): entry.rows = rows(list)
        case .map(let map): fill(&entry, map)
        case .union(let branches):
            entry.state =
                presetBranch(branches, in: table).map { "b\($0)" } ?? (canBeLeftOut ? "none" : nil)
        }
        return entry
    }

    /// The entries that the run or the schema gives.
    var givenEntries: [JSONValue] { preset.map { Array($0.elements) } ?? [] }

    /// The members that the run or the schema gives.
    var givenMembers: [(key: String, value: JSONValue)] { preset.map { Array($0.members) } ?? [] }

    private func rows(_ list: ListPlan) -> [Entry.Row] {
        if isReview { return (0..<(preset?.count ?? 0)).map { Entry.Row(id: $0, isSpare: false) } }
        let needed = plan.isRequired && !plan.view.isNullable ? list.least : 0
        let count = max(preset?.count ?? 0, list.first.count, list.item == nil ? 0 : needed)
        return (0..<count).map { Entry.Row(id: $0, isSpare: false) }
    }

    private func fill(_ entry: inout Entry, _ map: MapPlan) {
        let given = givenMembers
        let needed = plan.isRequired && !plan.view.isNullable ? min(map.least, ListPlan.mostRows) : 0
        for id in 0..<max(given.count, needed) {
            entry.rows.append(Entry.Row(id: id, isSpare: false))
            if id < given.count { entry[row: id, default: Entry()].key = given[id].key }
        }
    }

    private func fill(_ entry: inout Entry, _ options: [Option]) {
        entry.state = "set"
        let chosen = preset.map { preset in options.filter { preset.elements.contains($0.value) } } ?? []
        entry.text = chosen.first?.posted
        entry.more = chosen.dropFirst().map(\.posted)
    }

    private func fill(_ entry: inout Entry, box: Bool) {
        let flag = preset?.bool
        if box {
            entry.state = "bool"
            entry.text = flag == true ? "true" : nil
        } else {
            entry.text = flag.map { $0 ? "true" : "false" } ?? (canBeLeftOut ? "" : nil)
        }
    }

    private func posted(_ options: [Option], _ value: JSONValue?) -> String? {
        value.flatMap { value in options.first { $0.value == value }?.posted }
    }

    /// `null` stands as text only where a blank box means something else.
    private var jsonText: String? {
        guard let preset else { return initial?.isNull == true && blank != .null ? "null" : nil }
        let needsWrittenNull = initial?.isNull == true && blank != .null
        return preset.isNull && !needsWrittenNull ? nil : preset.prettyText
    }
}

extension Entry {
    fileprivate subscript(row id: Int, default value: Entry) -> Entry {
        get { self[row: id] ?? value }
        set { self[row: id] = newValue }
    }
}
