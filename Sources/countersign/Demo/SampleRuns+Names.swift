import Foundation
import JSON
import RunStore
import Runs

extension SampleRuns {
    static func howMany() throws -> NewRun {
        NewRun(
            name: "people-2026-11",
            description: """
                # How many people should be pulled?

                The source holds **214 people**. Two are enough to see whether the fields are right; more than 50 take
                a minute each time.
                """,
            schema: try json(
                """
                {"title": "People", "type": "object", "required": ["number_of_people"], "additionalProperties": false,
                 "properties": {"number_of_people": {"type": "integer", "minimum": 1, "maximum": 214, "default": 2,
                  "title": "Number of people", "description": "How many records the run pulls from the source."}}}
                """),
            tags: ["ingest"])
    }

    static func redeploy() throws -> NewRun {
        NewRun(
            name: "redeploy-names",
            description: """
                # Redeploy the name list?

                The cleaned list below goes to the public site. Add one name of your own if you like, and say whether
                the list may go out.
                """,
            schema: try json(
                """
                {"title": "Redeploy", "type": "object", "required": ["publish"], "additionalProperties": false,
                 "properties": {
                  "title": {"anyOf": [{"enum": ["Ms", "Mr", "Mrs", "Dr", "Prof"]}, {"type": "null"}], "default": null, "title": "Title"},
                  "first": {"anyOf": [{"type": "string", "maxLength": 80}, {"type": "null"}], "default": null, "title": "First name"},
                  "last": {"anyOf": [{"type": "string", "maxLength": 80}, {"type": "null"}], "default": null, "title": "Last name"},
                  "description": {"anyOf": [{"type": "string", "maxLength": 500}, {"type": "null"}], "default": null,
                   "title": "Description", "description": "Stands above the published table. Markdown."},
                  "publish": {"enum": ["approve", "reject"], "default": "reject", "title": "Publish?"}}}
                """),
            artifacts: [
                Artifact(
                    key: "name-table", kind: .table,
                    data: try json(
                        """
                        [{"title": "Ms", "first": "Grace", "last": "Hopper", "confidence": 0.62},
                         {"title": "Mr", "first": "Alan", "last": "Turing", "confidence": 0.71},
                         {"title": "Dr", "first": "Katherine", "last": "Johnson", "confidence": 0.97},
                         {"title": "Mrs", "first": "Ada", "last": "Lovelace", "confidence": 0.99}]
                        """),
                    description: "What would be published."),
                Artifact(
                    key: "style-guide", kind: .link,
                    data: .string("https://www.w3.org/International/questions/qa-personal-names"),
                    description: "How the site writes names."),
            ],
            tags: ["publish"], deadline: Date().addingTimeInterval(24 * 3600))
    }
}
