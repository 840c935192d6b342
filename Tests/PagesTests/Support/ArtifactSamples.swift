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

    /// Sixty columns.
    private static let wide = Sample.json(
        "{" + (1...60).map { "\"column \($0)\": [\($0), \($0 * 1000)]" }.joined(separator: ", ") + "}")

    private static let dot =
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
}
