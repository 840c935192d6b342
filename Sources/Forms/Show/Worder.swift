import JSON
import Languages

/// Puts values into the words of a form.
struct Worder {
    /// What has words for a value.
    enum Voice {
        case plan(PlanID)
        case options([Option])
        case nothing
    }

    private let plans: [FieldPlan]
    private let words: Words

    /// How many values are left to put into words.
    private var room: Int

    init(_ table: PlanTable, room: Int) {
        (plans, words, self.room) = (table.plans, table.words, room)
    }

    /// `hidden` has the hidden places in the value; `nil` where there are none.
    mutating func wording(of value: JSONValue, _ voice: Voice, _ hidden: PlaceTree?) -> Wording {
        if hidden?.isPlace ?? false { return .hidden }
        switch voice {
        case .plan(let id): return wording(of: value, plans[id], hidden)
        case .options(let options): return label(of: value, options, hidden) ?? unsaid(value, hidden)
        case .nothing: return unsaid(value, hidden)
        }
    }

    private mutating func wording(of value: JSONValue, _ plan: FieldPlan, _ hidden: PlaceTree?) -> Wording {
        switch plan.shape {
        case .json, .text, .moment, .exactNumber, .number, .file, .constant: break
        case .flag:
            if let flag = value.bool { return .words(words[flag ? .yes : .no]) }
        case .options(let options):
            if let label = label(of: value, options, hidden) { return label }
        case .set(let options):
            if value.kind == .array { return entries(value, hidden) { _ in .options(options) } }
        case .list(let list):
            if value.kind == .array {
                return entries(value, hidden) { list.plan(at: $0).map(Voice.plan) ?? .nothing }
            }
        case .group(let group):
            var fields = GroupFields(group, of: value, plans)
            if value.kind == .object {
                return members(value, hidden) { key in
                    fields[key].map { ($0.label ?? key, .plan($0.plan)) } ?? (key, .nothing)
                }
            }
        case .map(let map):
            if value.kind == .object { return members(value, hidden) { ($0, .plan(map.value)) } }
        case .union(let branches):
            if let branch = Showing(plans).bestBranch(of: branches, for: value, hiding: hidden) {
                return wording(of: value, .plan(branches[branch].plan), hidden)
            }
        }
        return leaf(value, plan, hidden)
    }

    /// Nothing, where the form does not ask for JSON, by the words for it.
    private mutating func leaf(_ value: JSONValue, _ plan: FieldPlan, _ hidden: PlaceTree?) -> Wording {
        guard value.isNull else { return unsaid(value, hidden) }
        switch plan.shape {
        case .json, .constant: return .value(value)
        default: return .words(words[.formNone])
        }
    }

    /// What the form has no words for, without what is hidden in it.
    private mutating func unsaid(_ value: JSONValue, _ hidden: PlaceTree?) -> Wording {
        guard hidden != nil else { return .value(value) }
        switch value.kind {
        case .object: return members(value, hidden) { ($0, .nothing) }
        case .array: return entries(value, hidden) { _ in .nothing }
        default: return .hidden
        }
    }

    /// What has something hidden in it has no label, which would tell it.
    private func label(of value: JSONValue, _ options: [Option], _ hidden: PlaceTree?) -> Wording? {
        guard hidden == nil else { return nil }
        return options.first { $0.value == value }.map { .words($0.label) }
    }

    private mutating func entries(
        _ value: JSONValue, _ hidden: PlaceTree?, _ voice: (Int) -> Voice
    ) -> Wording {
        guard value.count > 0 else { return .value(value) }
        var entries: [Wording] = []
        for (index, entry) in value.elements.enumerated() {
            guard room > 0 else { break }
            room -= 1
            entries.append(wording(of: entry, voice(index), hidden?[String(index)]))
        }
        return .entries(entries, count: value.count)
    }

    private mutating func members(
        _ value: JSONValue, _ hidden: PlaceTree?, _ field: (String) -> (label: String, voice: Voice)
    ) -> Wording {
        guard value.count > 0 else { return .value(value) }
        var members: [Wording.Member] = []
        for (key, part) in value.members {
            guard room > 0 else { break }
            room -= 1
            let (label, voice) = field(key)
            members.append(Wording.Member(label: label, wording: wording(of: part, voice, hidden?[key])))
        }
        return .members(members, count: value.count)
    }
}
