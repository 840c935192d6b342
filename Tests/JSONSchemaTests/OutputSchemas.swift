import JSON
import JSONSchema

/// What the standard output formats look like, in our own words.
enum OutputSchemas {
    static func basic() throws -> Schema { try schema(basicText) }

    static func hierarchical() throws -> Schema { try schema(hierarchicalText) }

    private static func schema(_ text: String) throws -> Schema {
        try Schema(JSONDocument(text).root, options: SchemaOptions(assertsFormats: true))
    }

    /// JSON Schema 2020-12, Core §12.4.2.
    private static let basicText = ##"""
        {
          "type": "object",
          "required": ["valid"],
          "if": {"properties": {"valid": {"const": true}}},
          "then": {
            "required": ["annotations"],
            "properties": {
              "annotations": {
                "items": {
                  "$ref": "#/$defs/unit", "required": ["annotation"],
                  "properties": {"valid": {"const": true}, "annotation": true}, "unevaluatedProperties": false
                }
              }
            }
          },
          "else": {
            "required": ["errors"],
            "properties": {
              "errors": {
                "minItems": 1,
                "items": {
                  "$ref": "#/$defs/unit", "required": ["error"],
                  "properties": {"valid": {"const": false}, "error": {"type": "string", "minLength": 1}},
                  "unevaluatedProperties": false
                }
              }
            }
          },
          "properties": {"valid": {"type": "boolean"}, "truncated": {"const": true}},
          "unevaluatedProperties": false,
          "$defs": {
            "unit": {
              "required": ["valid", "keywordLocation", "absoluteKeywordLocation", "instanceLocation"],
              "properties": {
                "valid": {"type": "boolean"},
                "keywordLocation": {"type": "string", "format": "json-pointer"},
                "absoluteKeywordLocation": {"type": "string", "format": "uri-reference", "pattern": "#(/|$)"},
                "instanceLocation": {"type": "string", "format": "json-pointer"}
              }
            }
          }
        }
        """##

    /// The output specification of 2023, "hierarchical".
    private static let hierarchicalText = ##"""
        {
          "$ref": "#/$defs/unit",
          "properties": {"truncated": {"const": true}},
          "unevaluatedProperties": false,
          "$defs": {
            "detail": {"$ref": "#/$defs/unit", "unevaluatedProperties": false},
            "unit": {
              "type": "object",
              "required": ["valid", "evaluationPath", "schemaLocation", "instanceLocation"],
              "properties": {
                "valid": {"type": "boolean"},
                "evaluationPath": {"type": "string", "format": "json-pointer"},
                "schemaLocation": {"type": "string", "format": "uri-reference", "pattern": "#(/|$)"},
                "instanceLocation": {"type": "string", "format": "json-pointer"},
                "details": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/detail"}}
              },
              "if": {"properties": {"valid": {"const": true}}},
              "then": {"properties": {"annotations": {"type": "object", "minProperties": 1}}},
              "else": {
                "properties": {
                  "droppedAnnotations": {"type": "object", "minProperties": 1},
                  "errors": {
                    "type": "object", "minProperties": 1,
                    "additionalProperties": {"type": "string", "minLength": 1}
                  }
                },
                "anyOf": [{"required": ["errors"]}, {"required": ["details"]}]
              }
            }
          }
        }
        """##
}
