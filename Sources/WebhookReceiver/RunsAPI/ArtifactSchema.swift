/// What the API takes as an artifact, as a schema; `docs/openapi.yaml` says the same.
enum ArtifactSchema {
    static let text = """
        {
          "type": "object",
          "required": ["kind", "data"],
          "additionalProperties": false,
          "properties": {
            "key": {"type": "string", "maxLength": 200},
            "kind": {"enum": ["markdown", "table", "link", "image", "progress"]},
            "data": true,
            "description": {"type": "string"},
            "growing": {"type": "boolean"},
            "bound": {"type": "boolean"}
          },
          "allOf": [
            {
              "if": {"properties": {"kind": {"enum": ["markdown", "image"]}}},
              "then": {"properties": {"data": {"type": "string"}}}
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
