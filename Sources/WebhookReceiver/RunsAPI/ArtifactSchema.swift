/// What the API takes as an artifact, as a schema; `docs/openapi.yaml` says the same.
enum ArtifactSchema {
    static let text = """
        {
          "type": "object",
          "required": ["kind", "data"],
          "additionalProperties": false,
          "properties": {
            "key": {"type": "string", "maxLength": 200},
            "kind": {"enum": ["markdown", "table", "link", "image", "progress", "json", "diff", "text", "audio", "video"]},
            "data": true,
            "description": {"type": "string"},
            "growing": {"type": "boolean"},
            "bound": {"type": "boolean"},
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
        """

    /// What `PUT /api/runs/{id}/artifacts/{key}` takes, which may be an artifact or a part of one.
    static let edit = """
        {
          "if": {"type": "object", "anyOf": [{"required": ["data"]}, {"required": ["kind"]}]},
          "then": {"$ref": "#/$defs/artifact", "properties": {"key": false}},
          "else": {
            "type": "object",
            "minProperties": 1,
            "additionalProperties": false,
            "dependentRequired": {"at": ["append"]},
            "properties": {
              "append": {"type": "string"},
              "at": {"type": "integer", "minimum": 0},
              "growing": {"type": "boolean"},
              "bound": {"type": "boolean"}
            }
          },
          "$defs": {"artifact": \(text)}
        }
        """
}
