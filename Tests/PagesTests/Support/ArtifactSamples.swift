import JSON
import Runs

enum ArtifactSamples {
    static let all = [
        Artifact(
            key: "name-table", kind: .table,
            data: Sample.json(
                """
                [{"title": "Ms", "first": "Grace", "last": "Hopper", "confidence": 0.62},
                 {"title": "Mr", "first": "Alan", "last": "Turing", "confidence": 0.710},
                 {"title": null, "first": "<b>Katherine</b>", "confidence": 1e400}]
                """),
            description: "What would be **published**."),
        Artifact(
            key: "notes", kind: .markdown,
            data: .string("# Findings\n\n1. First\n2. Second\n\n```\nx < y\n```\n")),
        Artifact(
            key: "dashboard", kind: .link,
            data: Sample.json(#"{"url": "https://example.org/d", "text": "The dashboard"}"#)),
        Artifact(key: "trick", kind: .link, data: .string("javascript:alert(1)")),
        Artifact(key: "dot", kind: .image, data: .string(dot), description: "A dot."),
        Artifact(key: "photo", kind: .image, data: .string("https://example.org/photo.png")),
        Artifact(key: nil, kind: .progress, data: Sample.json("55.50")),
        Artifact(key: "odd", kind: .progress, data: .string("not <a> number")),
        Artifact(key: "wide", kind: .table, data: wide),
    ]

    /// The kinds that ``all`` lacks, versions and tasks.
    static let kinds = [
        Artifact(
            key: "payload", kind: .json,
            data: Sample.json(#"{"z": 1.10, "a": {"list": [1, "1", null, {"deep": true}], "none": {}}}"#)),
        Artifact(
            key: "proposal", kind: .diff,
            data: .array([
                .string("title: Dr\n1\n2\n3\n4\n5\n6\n7\n8\nold <line>\nend"),
                .string("title: Prof\n1\n2\n3\n4\n5\n6\n7\n8\nend\nnew line"),
            ])),
        Artifact(
            key: "clean.py", kind: .text,
            data: Sample.json(
                #"{"text": "def clean(x):\n    return x < 5  # \u202e tricky\n", "code": true}"#)),
        Artifact(key: "letter", kind: .text, data: .string("Dear Ms Hopper,\n\nthank you.")),
        Artifact(
            key: "dot", kind: .image, data: Sample.json(#"{"bytes": "\#(pixel)", "alt": "A dot"}"#),
            task: "plot-0"),
        Artifact(key: "shape", kind: .image, data: Sample.json(#"{"bytes": "PHN2Zy8+"}"#), task: "plot-0"),
        Artifact(key: "fake", kind: .image, data: Sample.json(#"{"bytes": "PHNjcmlwdD4="}"#), task: "plot-0"),
        Artifact(key: "call", kind: .audio, data: Sample.json(#"{"bytes": "SUQzBAAA"}"#), task: "listen-0"),
        Artifact(key: "film", kind: .video, data: .string("https://example.org/film.mp4"), task: "listen-0"),
        Artifact(
            key: "accuracy", kind: .progress, data: .int(91), description: "After *cleaning*.",
            madeAt: Sample.date("2026-11-21T13:20:00Z"),
            earlier: [
                Artifact(
                    key: "accuracy", kind: .progress, data: .int(80),
                    madeAt: Sample.date("2026-11-21T13:10:00Z")),
                Artifact(key: "accuracy", kind: .markdown, data: .string("not *known* yet")),
            ]),
        Artifact(
            key: "long", kind: .table,
            data: .array((1...60).map { .object([("row", .int($0)), ("name", .string("n\($0)"))]) }),
            task: "plot-0", allRows: 9000),
    ]

    /// Sixty columns.
    private static let wide = Sample.json(
        "{" + (1...60).map { "\"column \($0)\": [\($0), \($0 * 1000)]" }.joined(separator: ", ") + "}")

    private static let dot = "data:image/png;base64,\(pixel)"

    private static let pixel =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
}
