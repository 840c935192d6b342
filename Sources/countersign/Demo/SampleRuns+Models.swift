import Foundation
import JSON
import RunStore
import Runs

extension SampleRuns {
    static func summary() throws -> NewRun {
        NewRun(
            name: "summary-118",
            description: """
                # Is this summary right?

                The model was unsure (*confidence 0.41*). Two words are flagged: **probably**, **about**.
                """,
            schema: try json(
                """
                {"title": "Summary", "type": "object", "required": ["text"], "additionalProperties": false,
                 "properties": {
                  "text": {"type": "string", "title": "Text", "maxLength": 2000, "minLength": 1,
                   "default": "The bridge was probably closed in 1974.\\nIt carried about 40 trains a day until then."},
                  "sources_checked": {"type": "boolean", "default": false, "title": "I checked the sources"},
                  "seen_on": {"anyOf": [{"type": "string", "format": "date"}, {"type": "null"}], "default": null, "title": "Source seen on"}}}
                """),
            artifacts: [
                Artifact(
                    key: "source", kind: .markdown,
                    data: .string(
                        """
                        > The line over the bridge was given up on **29 September 1973**. In its last year it carried
                        > thirty-eight trains on a working day.

                        | day | trains |
                        | --- | ---: |
                        | working day | 38 |
                        | Sunday | 12 |
                        """),
                    description: "The paragraph that the summary was made from.")
            ], tags: ["texts"])
    }

    static func training() throws -> NewRun {
        NewRun(
            name: "train-0042",
            description: """
                # Go on training?

                The loss has been flat for three epochs. Stop here, or go on with other settings.
                """,
            schema: try json(
                """
                {"title": "Training", "type": "object", "required": ["next", "learning_rate"], "additionalProperties": false,
                 "properties": {
                  "next": {"enum": ["go on", "stop"], "title": "Next"},
                  "learning_rate": {"type": "number", "exclusiveMinimum": 0, "maximum": 1, "default": 0.0010, "title": "Learning rate"},
                  "epochs": {"type": "integer", "minimum": 1, "maximum": 100, "default": 5, "title": "Further epochs"},
                  "notify": {"anyOf": [{"type": "string", "format": "email"}, {"type": "null"}], "default": null,
                   "title": "Tell whom", "description": "Gets a message when the run ends."},
                  "extra": {"type": "object", "additionalProperties": {"type": "number"}, "default": {}, "title": "Further settings"}}}
                """),
            artifacts: [
                Artifact(key: "progress", kind: .progress, data: .int(60), description: "6 of 10 epochs."),
                Artifact(
                    key: "metrics", kind: .table,
                    data: try json(
                        """
                        {"epoch": [1, 2, 3, 4, 5, 6], "loss": [1.90, 0.81, 0.44, 0.40, 0.40, 0.40],
                         "accuracy": [0.41, 0.72, 0.86, 0.88, 0.88, 0.88]}
                        """)),
            ],
            tags: ["models"], deadline: Date().addingTimeInterval(8 * 3600))
    }
}
