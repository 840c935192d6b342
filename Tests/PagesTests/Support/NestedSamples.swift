import Forms
import JSON
import Languages
import Pages
import Runs

/// Run pages whose forms have parts in parts: as they begin, after a button, and come back with problems.
enum NestedSamples {
    static let all = [
        Sample(name: "form-nested", page: FormSamples.page("# Order the parts\n\nEverything nests.", order)),
        Sample(name: "form-nested-edited", page: edited),
        Sample(name: "form-nested-problems", page: problems),
        Sample(name: "form-anything", page: FormSamples.page("What is it?", anything)),
        Sample(name: "form-arabic", page: arabic),
    ]

    static let order = FormSamples.form(
        ##"""
        {"title": "Order", "type": "object", "required": ["lines", "delivery", "verdict"],
         "x-countersign": {"columns": 2, "submit": "Order"}, "properties": {
          "name": {"type": "string", "title": "Name", "x-countersign": {"group": "Who", "placeholder": "Ada"}},
          "day": {"type": "string", "format": "date-time", "title": "When", "x-countersign": {"group": "Who"}},
          "lines": {"type": "array", "minItems": 1, "maxItems": 6, "description": "What to *order*.",
            "items": {"title": "Line", "type": "object", "required": ["part", "count"], "properties": {
              "part": {"type": "string", "maxLength": 8}, "count": {"type": "integer", "minimum": 1},
              "tags": {"type": "array", "uniqueItems": true, "items": {"enum": ["fragile", "heavy"]}}}}},
          "address": {"type": "object", "title": "Another address", "required": ["street"], "properties": {
            "street": {"type": "string"}, "country": {"enum": ["AT", "DE", "FR", "IT", "PL"]}}},
          "prices": {"type": "object", "title": "Prices", "additionalProperties": {"type": "number"}},
          "size": {"type": "array", "title": "Size", "prefixItems": [{"title": "Width", "type": "integer"},
            {"title": "Height", "type": "integer"}], "items": false},
          "delivery": {"title": "Delivery", "oneOf": [
            {"title": "By post", "type": "object", "required": ["kind", "days"], "properties": {
              "kind": {"const": "post"}, "days": {"type": "integer", "minimum": 1, "maximum": 9, "default": 2,
                "x-countersign": {"widget": "range"}}}},
            {"title": "By courier", "type": "object", "required": ["kind", "phone"], "properties": {
              "kind": {"const": "courier"}, "phone": {"type": "string", "minLength": 5}}}]},
          "notes": {"anyOf": [{"title": "Tree", "$ref": "#/$defs/node"}, {"type": "string"}]},
          "proof": {"type": "string", "contentEncoding": "base64", "contentMediaType": "image/png"},
          "colour": {"type": "string", "format": "color", "default": "#3b6fb5"},
          "raw": {"x-countersign": {"widget": "json", "advanced": true}},
          "gift": {"type": "boolean", "title": "A gift", "default": true},
          "verdict": {"enum": ["approve", "reject"], "title": "Order it?", "x-countersign": {"widget": "buttons"}}},
         "if": {"properties": {"gift": {"const": true}}},
         "then": {"properties": {"greeting": {"type": "string", "maxLength": 300}}},
         "$defs": {"node": {"type": "object", "properties": {
           "name": {"type": "string"}, "children": {"type": "array", "items": {"$ref": "#/$defs/node"}}}}}}
        """##, initial: lines)

    private static let lines = """
        {"day": "2026-11-21T13:30:00+01:00", "lines": [{"part": "bolt", "count": 2}, {"part": "nut", "count": 4, "tags": ["heavy"]}],
         "prices": {"bolt": 1.10}, "delivery": {"kind": "courier", "phone": "12345"}, "proof": "iVBORw0KGgo="}
        """

    static let anything = FormSamples.form(
        #"{"type": "object", "properties": {"it": {}}, "additionalProperties": true}"#)

    private static let arabic: RunPage = {
        let schema = Sample.json(
            """
            {"x-countersign": {"language": "ar"}, "type": "object", "required": ["عدد"], "properties": {
              "عدد": {"type": "integer", "minimum": 1}, "قائمة": {"type": "array", "items": {"type": "string"}}}}
            """)
        let run = PausedRun(
            id: PauseID("prefect:4"), orchestrator: "prefect", run: Run(id: "4", name: "agile-otter"),
            description: "كم عدد القطع؟", schema: schema, pausedAt: Sample.date("2026-11-21T13:30:00Z"))
        let form = try? Form(schema: schema, words: Words(.arabic))
        var page = RunPage(run, form: form, token: "t0ken", links: PageLinks(toRoot: "../"))
        if case .invalid(let problems, let draft)? = form?.decode(
            post([("v/عدد", "0"), ("o/قائمة", "shown")]))
        {
            (page.problems, page.draft) = (problems, draft)
        }
        return page
    }()

    private static let edited: RunPage = {
        var page = FormSamples.page("# Order the parts\n\nEverything nests.", order)
        if let form = order, let action = FormAction("del/lines/~r0"),
            let draft = try? form.edit(post(typed), action)
        {
            page.draft = draft
        }
        page.isEdited = true
        return page
    }()

    /// In a row, in the name of an entry, in a chosen branch, and in a part that depends on another.
    private static let problems: RunPage = {
        var page = FormSamples.page("# Order the parts\n\nEverything nests.", order)
        if case .invalid(let problems, let draft)? = order?.decode(post(typed)) {
            (page.problems, page.draft) = (problems, draft)
        }
        return page
    }()

    private static let typed = [
        ("v/name", ""), ("v/day", "2026-11-31T10:00"), ("z/day", "Z"), ("o/lines", "shown"), ("r/lines", "0"),
        ("v/lines/~r0/part", "bolt"), ("v/lines/~r0/count", "none"), ("o/lines/~r0/tags", "shown"),
        ("s/lines/~r0/tags", "set"), ("r/lines", "1"), ("v/lines/~r1/part", "much too long"),
        ("v/lines/~r1/count", "4"), ("s/lines/~r1/tags", "set"), ("v/lines/~r1/tags", "fragile"),
        ("r/lines", "2?"),
        ("v/lines/~r2/part", ""), ("v/lines/~r2/count", ""), ("s/lines/~r2/tags", "set"),
        ("s/address", "value"),
        ("o/address", "shown"), ("v/address/street", ""), ("v/address/country", "AT"), ("o/prices", "shown"),
        ("r/prices", "0"), ("k/prices/~r0", ""), ("v/prices/~r0", "1.10"), ("s/delivery", "b1"),
        ("o/delivery/~b0", "shown"), ("v/delivery/~b0/days", "2"), ("o/delivery/~b1", "shown"),
        ("v/delivery/~b1/phone", "1"), ("s/notes", "none"), ("v/proof", "iVBORw0KGgo="),
        ("v/colour", "#3b6fb5"),
        ("j/raw", "{"), ("s/gift", "bool"), ("v/gift", "true"), ("o/~c0", "shown"),
        ("v/~c0/greeting", "Hello\r\nthere"),
    ]

    private static func post(_ pairs: [(String, String)]) -> FormBody {
        FormBody(pairs: pairs.map { FormBody.Pair(name: $0.0, value: $0.1) })
    }
}
