import Forms
import Foundation
import JSON
import Pages
import Runs

/// Run pages with things to judge: as they begin, half done and saved, and come back with problems.
enum ReviewSamples {
    static let all = [
        Sample(name: "review", page: FormSamples.page("# What do these pictures show?", pictures)),
        Sample(name: "review-texts", page: FormSamples.page("# Which is better, and who is who?", texts)),
        Sample(name: "review-saved", page: saved),
        Sample(name: "review-other", page: other),
        Sample(name: "review-problems", page: problems),
    ]

    private static let dot =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="

    static let pictures = FormSamples.form(
        """
        {"title": "Labels", "type": "object", "required": ["pictures"], "properties": {"pictures": {
          "type": "array", "title": "Pictures", "description": "From the *album*.",
          "x-countersign": {"review": {"confidence": "/sure", "threshold": 0.75, "sample": 0.25, "passed": "fold"}},
          "items": {"title": "Picture", "type": "object", "required": ["label"], "properties": {
            "image": {"type": "string", "title": "What the camera saw", "x-countersign": {"evidence": {"kind": "image", "alt": "name"}}},
            "name": {"type": "string", "title": "File", "x-countersign": {"evidence": "value"}},
            "sure": {"type": "number", "x-countersign": {"evidence": "kept"}},
            "label": {"enum": ["holiday", "family", "pets"], "title": "What is it?"},
            "note": {"type": "string", "title": "Note"}}}}}}
        """,
        initial: """
            {"pictures": [
              {"image": "data:image/png;base64,\(dot)", "name": "<b>1</b>.png", "sure": 0.99, "label": "pets"},
              {"image": "data:image/png;base64,\(dot)", "name": "2.png", "sure": 0.410},
              {"image": "https://example.org/3.png?a=1&b=2", "name": "3.png", "sure": 0.62},
              {"image": "data:image/png;base64,PHN2Zz4=", "sure": 0.20},
              {"image": "javascript:alert(1)"},
              {"image": "data:image/png;base64,\(dot)", "name": "6.png", "sure": 0.93, "label": "holiday"}]}
            """)

    static let texts = FormSamples.form(
        """
        {"title": "Texts", "type": "object", "properties": {
          "pairs": {"type": "array", "title": "Two outputs", "items": {"title": "Pair", "type": "object", "required": ["better"], "properties": {
            "a": {"type": "string", "title": "Output A", "x-countersign": {"evidence": "text"}},
            "b": {"type": "string", "title": "Output B", "x-countersign": {"evidence": "markdown"}},
            "better": {"enum": ["A", "B", "neither"], "title": "Which is better?"}}}},
          "names": {"type": "array", "title": "Names", "items": {"title": "Text", "type": "object", "properties": {
            "text": {"type": "string", "title": "Text", "x-countersign": {"evidence": {"kind": "text", "spans": "spans"}}},
            "spans": {"type": "array", "title": "Spans", "items": {"title": "Span", "type": "object", "required": ["label"], "properties": {
              "start": {"type": "integer", "x-countersign": {"evidence": "kept"}},
              "end": {"type": "integer", "x-countersign": {"evidence": "kept"}},
              "label": {"enum": ["person", "place", "nothing"], "title": "What is it?"}}}}}}},
          "source": {"type": "object", "title": "Source", "x-countersign": {"evidence": "code"}}}}
        """,
        initial: """
            {"pairs": [{"a": "The bridge was closed\\nin 1974. <script>alert(1)</script>", "b": "It was **given up** on 29 September 1973."}],
             "names": [{"text": "Ada Byron was born in London & lived there.",
               "spans": [{"start": 0, "end": 9, "label": "person"}, {"start": 22, "end": 28, "label": "person"}]}],
             "source": {"corpus": 7}}
            """)

    private static let half = FormBody(
        pairs: [
            FormBody.Pair(name: "r/pictures", value: "1"),
            FormBody.Pair(name: "v/pictures/~r1/label", value: "family"),
            FormBody.Pair(name: "v/pictures/~r1/note", value: "two of them"),
        ])

    private static let saved: RunPage = {
        var page = FormSamples.page("# What do these pictures show?", pictures)
        if let form = pictures, let kept = try? form.kept(half) { page.draft = form.draft(kept) }
        (page.saving, page.draftMark) = (.saved(Sample.madeAt), "1764320400000000")
        page.reviewerName = "Ada"
        return page
    }()

    private static let other: RunPage = {
        var page = saved
        (page.saving, page.draftMark) = (.other(Sample.madeAt, mark: "1764320400000001"), nil)
        return page
    }()

    private static let problems: RunPage = {
        var page = FormSamples.page("# What do these pictures show?", pictures)
        if case .invalid(let problems, let draft)? = pictures?.decode(half) {
            (page.problems, page.draft) = (problems, draft)
        }
        return page
    }()
}
