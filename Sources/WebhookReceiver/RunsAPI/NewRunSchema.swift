import Runs

/// What `POST /api/runs` takes, as the schema that checks it; `docs/openapi.yaml` says the same.
enum NewRunSchema {
    static let text = """
        {
          "type": "object",
          "required": ["name", "schema"],
          "additionalProperties": false,
          "properties": {
            "name": {"type": "string", "minLength": 1, "maxLength": 200},
            "description": {"type": "string"},
            "schema": {"type": ["object", "boolean"]},
            "initial": {"type": "object"},
            "artifacts": {"type": "array", "maxItems": 100, "items": {"$ref": "#/$defs/artifact"}},
            "timeout_seconds": {"type": "integer", "minimum": 1, "maximum": 31622400},
            "remind_after_seconds": {"type": "integer", "minimum": \(ReminderHint.range.lowerBound), "maximum": \(ReminderHint.range.upperBound)},
            "tags": {"type": "array", "maxItems": 50, "items": {"type": "string", "maxLength": 200}},
            "reviewers": {"type": "array", "minItems": 1, "maxItems": 200, "items": {"type": "string", "maxLength": 200}},
            "requester": {"type": "string", "minLength": 1, "maxLength": 200},
            "self_approval": {"type": "boolean"}
          },
          "$defs": {
            "artifact": \(ArtifactSchema.text)
          }
        }
        """
}
