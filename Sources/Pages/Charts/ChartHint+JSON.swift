import JSON

extension ChartHint {
    /// Reads `{"kind", "x", "y"}`, where `y` is one name or a list of them; `nil` for anything else.
    init?(_ json: JSONValue) {
        guard json.kind == .object, let kind = json["kind"]?.string.flatMap(Kind.init) else { return nil }
        self.init(kind: kind)
        for (key, value) in json.members where key != "kind" {
            switch key {
            case "x": x = value.string
            case "y": draw(value.string.map { [$0] } ?? value.elements.compactMap(\.string))
            default: return nil
            }
        }
    }
}
