import Forms
import JSON
import Pages
import Runs

/// Run pages with a form: each widget, empty, filled in, and come back with problems.
enum FormSamples {
    static let all = [
        Sample(name: "form-count", page: page("How many users would you like to create?", count)),
        Sample(name: "form-redeploy", page: redeploy),
        Sample(name: "form-widgets", page: page("# Every widget\n\nOne field of each kind.", widgets)),
        Sample(name: "form-problems", page: problems),
        Sample(name: "form-hostile", page: page("<b>Hostile</b>?", hostile)),
    ]

    static let count = form(
        """
        {"title": "CountInput", "type": "object", "properties": {
          "number_of_users": {"type": "integer", "title": "Number Of Users", "minimum": 1, "maximum": 500}
        }, "required": ["number_of_users"]}
        """, initial: #"{"number_of_users": 2}"#)

    static let publish = form(
        """
        {"title": "Publish", "type": "object", "properties": {
          "title": {"anyOf": [{"enum": ["Mr", "Mrs", "Ms", "Dr", "Prof"]}, {"type": "null"}], "default": null},
          "first": {"anyOf": [{"type": "string"}, {"type": "null"}], "default": null, "title": "First name"},
          "last": {"anyOf": [{"type": "string"}, {"type": "null"}], "default": null, "title": "Last name"},
          "description": {"type": "string", "format": "textarea", "maxLength": 2000, "default": "Names reviewed",
            "description": "Stands above the published table. *Markdown*."},
          "decision": {"enum": ["approve", "reject"], "default": "reject", "title": "Publish?"}
        }}
        """)

    static let widgets = form(
        """
        {"title": "Widgets", "description": "All of it is **made up**.", "type": "object", "properties": {
          "line": {"type": "string", "title": "A line", "description": "Of [Markdown](https://example.org).", "examples": ["one", "two"]},
          "area": {"type": "string", "title": "An area", "maxLength": 5000, "default": "\\n  first line is blank\\n</textarea>"},
          "integer": {"type": "integer", "minimum": 1, "maximum": 10},
          "number": {"type": "number", "default": 1.10},
          "ratio": {"type": "number", "exclusiveMinimum": -1},
          "agree": {"type": "boolean", "default": true, "description": "May be unticked."},
          "terms": {"const": true, "title": "I have read the terms"},
          "sure": {"type": "boolean", "title": "Are you sure?"},
          "colour": {"enum": ["red", "green", "blue"]},
          "country": {"enum": ["AT", "BE", "CH", "DE", "DK", "ES", "FR", "IT", "NL", "PL"], "default": "DE"},
          "mixed": {"enum": [1, 1.10, "1", null, {"a": [1]}]},
          "day": {"type": "string", "format": "date"},
          "at": {"type": "string", "format": "time"},
          "moment": {"type": "string", "format": "date-time"},
          "mail": {"type": "string", "format": "email"},
          "site": {"type": "string", "format": "uri"},
          "key": {"type": "string", "format": "uuid"},
          "secret": {"type": "string", "format": "password", "writeOnly": true},
          "version": {"const": "v2"},
          "limits": {"type": "object", "title": "Limits", "properties": {"a": {"type": "integer"}}, "default": {"a": 1}},
          "note": {"type": "string", "default": "may be empty"}
        }, "required": ["line", "integer", "sure", "terms", "colour", "mail", "secret", "version", "at"]}
        """)

    static let hostile = form(
        """
        {"title": "</h1><script>alert(1)</script>", "type": "object", "properties": {
          "\\"><script>alert(1)</script>": {"type": "string", "title": "<img src=x onerror=alert(1)>",
            "description": "<script>alert(2)</script> [x](javascript:alert(3))", "default": "\\"><script>alert(4)</script>"},
          "\u{202E}gnp": {"enum": ["<b>", "\\" onclick=\\"alert(1)", "\u{202E}evil"], "title": "\u{202E}evil"},
          "": {"type": "string", "title": "\(String(repeating: "Very long label ", count: 20))"}
        }}
        """)

    private static let redeploy: RunPage = {
        var page = Self.page(IndexSamples.redeploy, publish, [ArtifactSamples.all[0]])
        page.madeAt = Sample.madeAt
        page.waiting = 3
        return page
    }()

    private static let problems: RunPage = {
        var page = Self.page(IndexSamples.redeploy, widgets, [ArtifactSamples.all[0]])
        let typed = [
            ("v/line", ""), ("v/area", "\n\n  kept"), ("v/integer", "2.5"), ("v/number", "1,5"),
            ("v/ratio", ""),
            ("s/agree", "bool"), ("s/terms", "bool"), ("v/colour", "red"), ("v/day", "tomorrow"),
            ("v/at", "25:00"),
            ("v/moment", ""), ("v/mail", "ada at example"), ("v/site", ""), ("v/key", ""),
            ("v/secret", "hush"),
            ("s/limits", "value"), ("v/limits/a", "1.5"), ("v/country", "IT"), ("v/note", ""),
        ]
        if case .invalid(let problems, let draft)? = page.form?.decode(
            FormBody(pairs: typed.map { FormBody.Pair(name: $0.0, value: $0.1) }))
        {
            (page.problems, page.draft) = (problems, draft)
        }
        page.hasChanged = true
        page.reviewerName = "Ada \"the first\""
        return page
    }()

    static func form(_ schema: String, initial: String? = nil) -> Form? {
        try? Form(schema: Sample.json(schema), initial: initial.map(Sample.json))
    }

    static func page(_ description: String, _ form: Form?) -> RunPage {
        page(IndexSamples.run("agile-otter", flow: "demo", description), form, [])
    }

    private static func page(_ run: PausedRun, _ form: Form?, _ artifacts: [Artifact]) -> RunPage {
        let run = PausedRun(
            id: run.id, orchestrator: run.orchestrator, run: run.run, description: run.description,
            schema: run.schema,
            artifacts: artifacts, pausedAt: run.pausedAt, deadline: run.deadline, deadlineEffect: .runExpires)
        return RunPage(run, form: form, token: "t0ken", links: PageLinks(toRoot: "../"))
    }
}
