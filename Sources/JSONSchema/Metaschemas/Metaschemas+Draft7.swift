/// Source: JSON Schema draft-07, Core and Validation (draft-handrews-json-schema-01, -validation-01), keyword by keyword.
extension Metaschemas {
    /// The metaschema of draft-07.
    static let draft7 = """
        {"$schema": "http://json-schema.org/draft-07/schema#",
         "$id": "http://json-schema.org/draft-07/schema#",
         "definitions": {
           "count": {"type": "integer", "minimum": 0},
           "countFromZero": {"allOf": [{"$ref": "#/definitions/count"}, {"default": 0}]},
           "schemaArray": {"type": "array", "minItems": 1, "items": {"$ref": "#"}},
           "schemaMap": {"type": "object", "additionalProperties": {"$ref": "#"}, "default": {}},
           "simpleTypes": {"enum": ["array", "boolean", "integer", "null", "number", "object", "string"]},
           "stringArray": {"type": "array", "items": {"type": "string"}, "uniqueItems": true, "default": []}},
         "type": ["object", "boolean"],
         "properties": {
           "$id": {"type": "string", "format": "uri-reference"},
           "$schema": {"type": "string", "format": "uri"},
           "$ref": {"type": "string", "format": "uri-reference"},
           "$comment": {"type": "string"}, "title": {"type": "string"}, "description": {"type": "string"},
           "default": true, "readOnly": {"type": "boolean", "default": false},
           "writeOnly": {"type": "boolean", "default": false}, "examples": {"type": "array", "items": true},
           "multipleOf": {"type": "number", "exclusiveMinimum": 0},
           "maximum": {"type": "number"}, "exclusiveMaximum": {"type": "number"},
           "minimum": {"type": "number"}, "exclusiveMinimum": {"type": "number"},
           "maxLength": {"$ref": "#/definitions/count"}, "minLength": {"$ref": "#/definitions/countFromZero"},
           "pattern": {"type": "string", "format": "regex"},
           "additionalItems": {"$ref": "#"},
           "items": {"anyOf": [{"$ref": "#"}, {"$ref": "#/definitions/schemaArray"}], "default": true},
           "maxItems": {"$ref": "#/definitions/count"}, "minItems": {"$ref": "#/definitions/countFromZero"},
           "uniqueItems": {"type": "boolean", "default": false}, "contains": {"$ref": "#"},
           "maxProperties": {"$ref": "#/definitions/count"},
           "minProperties": {"$ref": "#/definitions/countFromZero"},
           "required": {"$ref": "#/definitions/stringArray"}, "additionalProperties": {"$ref": "#"},
           "definitions": {"$ref": "#/definitions/schemaMap"}, "properties": {"$ref": "#/definitions/schemaMap"},
           "patternProperties": {
             "type": "object", "additionalProperties": {"$ref": "#"}, "propertyNames": {"format": "regex"},
             "default": {}},
           "dependencies": {
             "type": "object",
             "additionalProperties": {"anyOf": [{"$ref": "#"}, {"$ref": "#/definitions/stringArray"}]}},
           "propertyNames": {"$ref": "#"}, "const": true, "enum": {"type": "array", "items": true},
           "type": {"anyOf": [
             {"$ref": "#/definitions/simpleTypes"},
             {"type": "array", "items": {"$ref": "#/definitions/simpleTypes"}, "minItems": 1, "uniqueItems": true}]},
           "format": {"type": "string"}, "contentMediaType": {"type": "string"},
           "contentEncoding": {"type": "string"},
           "if": {"$ref": "#"}, "then": {"$ref": "#"}, "else": {"$ref": "#"},
           "allOf": {"$ref": "#/definitions/schemaArray"}, "anyOf": {"$ref": "#/definitions/schemaArray"},
           "oneOf": {"$ref": "#/definitions/schemaArray"}, "not": {"$ref": "#"}},
         "default": true}
        """
}
