import JSON
import RunStore
import Runs

extension SampleRuns {
    /// Predictions to be marked right or wrong, the doubtful first.
    static func marks() throws -> NewRun {
        NewRun(
            name: "messages-w48",
            description: """
                # Which predictions were right?

                A classifier said which team a message is for. Beside it stands what really happened.
                """,
            schema: try json(
                """
                {"title": "Marks", "type": "object", "required": ["predictions"], "additionalProperties": false,
                 "properties": {
                  "predictions": {"title": "Predictions", "type": "array",
                   "x-countersign": {"review": {"confidence": "confidence", "threshold": 0.6}},
                   "items": {"title": "Message", "type": "object", "additionalProperties": false,
                    "required": ["message", "predicted", "happened", "confidence", "verdict"], "properties": {
                     "message": {"type": "string", "title": "Message", "x-countersign": {"evidence": "text"}},
                     "predicted": {"type": "string", "title": "Predicted", "x-countersign": {"evidence": "value"}},
                     "happened": {"type": "string", "title": "What happened", "x-countersign": {"evidence": "value"}},
                     "confidence": {"type": "number", "x-countersign": {"evidence": "kept"}},
                     "verdict": {"enum": ["right", "wrong"], "title": "The prediction was"},
                     "comment": {"type": "string", "title": "Comment", "maxLength": 120}}}}}}
                """),
            initial: try json(
                """
                {"predictions": [
                 {"message": "Where is the driver with my parcel?", "predicted": "delivery", "confidence": 0.94,
                  "happened": "Delivery found it the same day."},
                 {"message": "The parcel arrived, but the invoice is missing.", "predicted": "delivery", "confidence": 0.48,
                  "happened": "Billing sent it."},
                 {"message": "I want my money back.", "predicted": "billing", "confidence": 0.55,
                  "happened": "Returns took the lamp back."}]}
                """),
            tags: ["judge"])
    }
}
