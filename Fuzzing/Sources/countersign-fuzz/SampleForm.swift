import Forms
import JSON
import JSONSchema

/// A form with every kind of control, to which posts are put.
enum SampleForm {
    static let form = try? Form(schema: JSONDocument(schema).root)

    private static let schema = """
        {"type": "object", "required": ["count", "list"], "properties": {
          "count": {"type": "integer", "minimum": 1, "default": 2},
          "rate": {"type": "number", "multipleOf": 0.01},
          "note": {"anyOf": [{"type": "string", "maxLength": 20, "pattern": "^[a-z ]*$"}, {"type": "null"}], "default": null},
          "tick": {"type": "boolean", "default": true},
          "few": {"enum": ["a", "b"]},
          "many": {"type": "array", "uniqueItems": true, "items": {"enum": ["a", "b", "c"]}},
          "when": {"type": "string", "format": "date-time"},
          "list": {"type": "array", "maxItems": 3, "items": {"type": "object", "properties": {
            "name": {"type": "string"}, "deep": {"type": "array", "items": {"type": "integer"}}}}},
          "map": {"type": "object", "additionalProperties": {"type": "integer"}, "maxProperties": 3},
          "either": {"oneOf": [{"type": "integer"}, {"type": "object", "properties": {"x": {"type": "string"}}}]},
          "file": {"type": "string", "contentEncoding": "base64"},
          "password": {"type": "string", "format": "password"},
          "json": {}
        }}
        """

    /// Decodes the body; what the form calls valid, its schema does, and so it is taken when it comes as JSON.
    static func take(_ body: FormBody) {
        guard let form else { return must(false, "the sample makes a form") }
        switch form.decode(body) {
        case .valid(let value, let draft):
            must(form.schema.isValid(value), "a valid answer fits the schema: \(value)")
            guard case .valid(let again, _) = form.decode(json: value) else {
                return must(false, "a valid answer is one as JSON too: \(value)")
            }
            must(again == value, "an answer is the same as JSON: \(value), \(again)")
            _ = form.sheet(draft)
        case .invalid(let problems, let draft):
            must(!problems.isEmpty && problems.allSatisfy { !$0.message.isEmpty }, "it says what is wrong")
            _ = form.sheet(draft)
        case .malformed(let error):
            must(!error.description.isEmpty, "it says what is malformed")
        }
        edit(body, form)
    }

    private static func edit(_ body: FormBody, _ form: Form) {
        guard let action = body[FormAction.name].flatMap(FormAction.init) else { return }
        guard let draft = try? form.edit(body, action) else { return }
        _ = form.sheet(draft)
    }

    /// Gives a value to a form as a program does; what it calls valid, its schema does.
    static func give(_ value: JSONValue, to form: Form) {
        switch form.decode(json: value) {
        case .valid(let input, _): must(form.schema.isValid(input), "a valid answer fits the schema")
        case .invalid(let problems, let draft):
            must(!problems.isEmpty, "it says what is wrong")
            _ = form.sheet(draft)
        case .malformed: must(false, "JSON is not a malformed form")
        }
    }
}
