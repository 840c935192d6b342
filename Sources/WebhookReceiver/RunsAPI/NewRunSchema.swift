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
            "tags": {"type": "array", "maxItems": 50, "items": {"type": "string", "maxLength": 200}},
            "reviewers": {"type": "array", "minItems": 1, "maxItems": 200, "items": {"type": "string", "maxLength": 200}},
            "requester": {"type": "string", "minLength": 1, "maxLength": 200},
            "self_approval": {"type": "boolean"}
          },
          "$defs": {
            "artifact": {
              "type": "object",
              "required": ["kind", "data"],
              "additionalProperties": false,
              "properties": {
                "key": {"type": "string", "maxLength": 200},
                "kind": {"enum": ["markdown", "table", "link", "image", "progress", "json", "diff", "text", "audio", "video"]},
                "data": true,
                "description": {"type": "string"},
                "task": {"type": "string", "minLength": 1, "maxLength": 200},
                "made_at": {"type": "string", "format": "date-time"}
              },
              "allOf": [
                {
                  "if": {"properties": {"kind": {"const": "markdown"}}},
                  "then": {"properties": {"data": {"type": "string"}}}
                },
                {
                  "if": {"properties": {"kind": {"enum": ["image", "audio", "video"]}}},
                  "then": {
                    "properties": {
                      "data": {
                        "type": ["string", "object"],
                        "anyOf": [{"required": ["url"]}, {"required": ["bytes"]}],
                        "properties": {
                          "url": {"type": "string"},
                          "bytes": {"type": "string"},
                          "alt": {"type": "string"}
                        }
                      }
                    }
                  }
                },
                {
                  "if": {"properties": {"kind": {"const": "text"}}},
                  "then": {
                    "properties": {
                      "data": {
                        "type": ["string", "object"],
                        "required": ["text"],
                        "properties": {"text": {"type": "string"}, "code": {"type": "boolean"}}
                      }
                    }
                  }
                },
                {
                  "if": {"properties": {"kind": {"const": "diff"}}},
                  "then": {
                    "properties": {
                      "data": {
                        "type": ["array", "object"],
                        "required": ["before", "after"],
                        "minItems": 2,
                        "maxItems": 2
                      }
                    }
                  }
                },
                {
                  "if": {"properties": {"kind": {"const": "table"}}},
                  "then": {"properties": {"data": {"type": ["array", "object"]}}}
                },
                {
                  "if": {"properties": {"kind": {"const": "link"}}},
                  "then": {"properties": {"data": {"type": ["string", "object"], "required": ["url"]}}}
                },
                {
                  "if": {"properties": {"kind": {"const": "progress"}}},
                  "then": {"properties": {"data": {"type": "number", "minimum": 0, "maximum": 100}}}
                }
              ]
            }
          }
        }
        """
}
