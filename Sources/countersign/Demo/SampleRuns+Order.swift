import Foundation
import JSON
import RunStore
import Runs

extension SampleRuns {
    /// Groups, rows, a choice with fields of each branch, dates and exact numbers.
    static func order() throws -> NewRun {
        NewRun(
            name: "order-7731",
            description: """
                # Send this order?

                It is over the limit of 500 that needs no second pair of eyes. Correct what is wrong, then release it.
                """,
            schema: try json(orderSchema),
            initial: try json(
                """
                {"customer": {"name": "Harbour Museum", "email": "orders@example.org"},
                 "items": [{"article": "Lamp, brass", "count": 12, "price": 38.50}, {"article": "Rope, 10 m", "count": 4, "price": 22.00}],
                 "delivery": {"kind": "carrier", "weight_kg": 31.5}, "wanted_by": "2026-12-18"}
                """),
            tags: ["orders"])
    }

    private static let orderSchema = """
        {"title": "Order", "type": "object", "required": ["customer", "items", "delivery", "release"], "additionalProperties": false,
         "properties": {
          "customer": {"type": "object", "title": "Customer", "required": ["name", "email"], "additionalProperties": false,
           "properties": {"name": {"type": "string", "title": "Name", "minLength": 1, "maxLength": 80},
            "email": {"type": "string", "format": "email", "title": "E-mail"}}},
          "items": {"type": "array", "title": "Items", "minItems": 1, "maxItems": 20, "items": {"type": "object", "title": "Item",
           "required": ["article", "count", "price"], "additionalProperties": false,
           "properties": {"article": {"type": "string", "title": "Article", "minLength": 1},
            "count": {"type": "integer", "title": "Count", "minimum": 1, "maximum": 500},
            "price": {"type": "number", "title": "Price of one", "minimum": 0, "multipleOf": 0.01}}}},
          "delivery": {"title": "Delivery", "oneOf": [
           {"type": "object", "title": "By carrier", "required": ["kind", "weight_kg"], "additionalProperties": false,
            "properties": {"kind": {"const": "carrier"}, "weight_kg": {"type": "number", "title": "Weight in kg", "exclusiveMinimum": 0}}},
           {"type": "object", "title": "Collected", "required": ["kind", "by"], "additionalProperties": false,
            "properties": {"kind": {"const": "collected"}, "by": {"type": "string", "title": "By whom", "minLength": 1}}}]},
          "wanted_by": {"anyOf": [{"type": "string", "format": "date"}, {"type": "null"}], "title": "Wanted by", "default": null},
          "release": {"enum": ["hold", "release"], "default": "hold", "title": "Release the order?"}}}
        """
}
