import JSON

/// What a report calls the controls.
enum WidgetName {
    static func of(_ place: PlanPlace, _ table: PlanTable) -> String {
        let node = place.node(in: table)
        if place.plan.evidence != nil { return "evidence" }
        switch node.shape {
        case .group: return "group"
        case .list(let list): return list.review == nil ? "list" : "review"
        case .map: return "dictionary"
        case .union: return "union"
        case .json: return "json"
        case .number, .exactNumber: return isRange(node, table) ? "range" : "number"
        default: return name(of: Control(node, node.fresh(in: table), node.look(in: table), table.words))
        }
    }

    private static func isRange(_ node: FieldNode, _ table: PlanTable) -> Bool {
        guard case .line(let line) = Control(node, node.fresh(in: table), node.look(in: table), table.words)
        else { return false }
        return line.range != nil
    }

    private static func name(of control: Control) -> String {
        switch control {
        case .line(let line): name(of: line.input)
        case .area: "area"
        case .moment: "date-time"
        case .checkbox: "checkbox"
        case .choices(_, let style): name(of: style)
        case .set: "checkboxes"
        case .fixed: "fixed"
        case .file: "file"
        case .group: "group"
        case .rows: "list"
        case .review: "review"
        case .evidence: "evidence"
        case .union: "union"
        }
    }

    private static func name(of input: LineInput) -> String {
        switch input {
        case .text, .code, .digits, .decimal: "line"
        case .email: "email"
        case .url: "url"
        case .date: "date"
        case .password: "password"
        case .colour: "colour"
        }
    }

    private static func name(of style: Choice.Style) -> String {
        switch style {
        case .segments: "segments"
        case .select: "select"
        case .buttons: "buttons"
        }
    }
}
