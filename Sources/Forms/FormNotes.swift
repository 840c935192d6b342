import JSON
import JSONSchema

/// What the author of a schema may want to know about the form made from it.
struct FormNotes {
    private(set) var all: [FormNote] = []

    init(_ table: PlanTable, _ root: FieldNode, _ schema: Schema) {
        for plan in table.plans {
            if case .json = plan.shape {
                note(plan, "No control shows this shape, so it is answered as JSON text.")
            }
            if plan.view["readOnly"]?.bool == true, plan.fallback == nil, root.initial == nil {
                note(plan, "It is readOnly and has no value, so it is asked for.")
            }
            if table.endless.contains(plan.id) {
                note(
                    plan,
                    "It always contains itself, or far too much to show, so it begins without its default or is JSON text."
                )
            } else if let fallback = plan.fallback, !fallback.isNull, !plan.isSecret,
                table.usual[plan.id].preset == nil
            {
                note(plan, "Its default is not of its kind, so the field begins without it.")
            }
            if case .list(let list) = plan.shape, plan.view.hint("review") != nil, list.review == nil {
                note(plan, "The hint \"review\" is for a list of objects: nothing was done with it.")
            }
            if plan.id != root.plan.id {
                for name in Hints.misplaced(in: plan.view) {
                    note(
                        plan,
                        "The hint \"\(name)\" counts for the whole schema alone: nothing was done with it.")
                }
            }
            for name in Hints.unknown(in: plan.view) {
                note(
                    plan,
                    "The hint \"\(name)\" under \(Hints.keyword) is not known here: nothing was done with it."
                )
            }
        }
        noteMembers(of: root, table)
        all += schema.unknownKeywords.compactMap(FormNote.init(unknown:))
    }

    /// Initial values that no field shows.
    private mutating func noteMembers(of root: FieldNode, _ table: PlanTable) {
        guard case .group(let group) = root.shape, let initial = root.initial else { return }
        for (key, value) in initial.members {
            if let member = group.members.first(where: { $0.key.isSame(as: key) }) {
                let node = root.member(member, in: table)
                guard node.preset == nil, !value.isNull, !node.isSecret else { continue }
                note(node.plan, "Its initial value is not of its kind, so the field begins without it.")
            } else if group.further == nil, !group.names(key) {
                let pointer = JSONPointer(tokens: ["additionalProperties"])
                all.append(
                    FormNote(
                        pointer: pointer,
                        message: "An initial value is named as no property, and is left out."))
            }
        }
    }

    private mutating func note(_ plan: FieldPlan, _ message: String) {
        let note = FormNote(pointer: plan.pointer, message: message)
        if !all.contains(note) { all.append(note) }
    }
}

extension FormNote {
    /// A keyword that the validator does not know and the form does not use.
    init?(unknown pointer: JSONPointer) {
        guard let keyword = pointer.tokens.last, !Self.used.contains(keyword),
            !pointer.tokens.contains(Hints.keyword)
        else { return nil }
        self.init(
            pointer: pointer,
            message: "The keyword \"\(keyword)\" is not known here: nothing was done with it.")
    }

    /// Unknown to the validator, and known to the form.
    static let used: Set<String> = [
        "position", "discriminator", "x-enumNames", "enumNames", "x-enum-varnames", Hints.keyword,
    ]
}

extension Hints {
    /// What an author wrote of one field that only a whole run may say.
    static func misplaced(in view: SchemaView) -> [String] {
        view.layers.flatMap { layer in
            layer.site.schema[keyword]?.members.map(\.key).filter(ofTheRun.contains) ?? []
        }
    }

    /// What an author wrote that has no effect: names, and kinds of control, that are none.
    static func unknown(in view: SchemaView) -> [String] {
        view.layers.flatMap { layer -> [String] in
            guard let hints = layer.site.schema[keyword] else { return [] }
            let names = hints.members.map(\.key).filter { !known.contains($0) }
            let widget = hints["widget"]?.string.flatMap { widgets.contains($0) ? nil : "widget: \($0)" }
            let evidence = hints["evidence"].flatMap { EvidenceHint($0) == nil ? "evidence" : nil }
            return names + [widget, evidence].compactMap(\.self)
        }
    }
}
