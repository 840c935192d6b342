extension Templates {
    /// What each template draws, in a few words.
    public static let purposes = [
        "artifact-chart": "the chart above a table, and what it leaves out",
        "artifact-image": "a picture, or the link to one that lies elsewhere",
        "artifact-link": "a link, or its text where it may not be followed",
        "artifact-panel": "one drawing of a chart, as SVG",
        "artifact-progress": "how far something has come",
        "artifact-table": "a table, with its chart where it has one",
        "field-area": "a field of several lines",
        "field-checkbox": "a box to tick",
        "field-file": "a file to choose",
        "field-fixed": "a value that is shown and stays",
        "field-group": "a group of fields, perhaps with a box to include it",
        "field-json": "a field for JSON text",
        "field-line": "a field of one line",
        "field-moment": "a date and time with its zone",
        "field-rows": "a list or dictionary, row by row",
        "field-segments": "a choice of few, all in sight",
        "field-select": "a choice of many",
        "field-set": "several of a few",
        "field-union": "a choice between kinds of value, each with its fields",
        "page-history": "the operator's page of what happened",
        "page-index": "the page of what waits",
        "page-notice": "the page of a question that cannot be answered, and why",
        "page-receipt": "the page of an answer and what became of it",
        "page-run": "the page of a question: facts, evidence, answer",
        "part-answer": "the sheet with the form",
        "part-artifact": "an artifact, by its kind",
        "part-decision": "the buttons of a form that is answered by pressing one",
        "part-empty": "the box that sends an empty value",
        "part-entry": "a question in the index",
        "part-evidence": "what the decision rests on",
        "part-facts": "flow, run, times and tags",
        "part-field": "a field, by its kind",
        "part-fields": "the fields of a form or of a part of it, in sections",
        "part-hint": "what stands under every label",
        "part-history": "an entry of the history",
        "part-labelled": "the frame of a field with one control",
        "part-layout": "the frame of every page",
        "part-mark": "the mark in the head of every page",
        "part-pager": "the way to other pages of the index",
        "part-row": "a row of a list or dictionary",
        "part-section": "fields under a title, or folded",
        "part-spare": "a blank row that can be opened",
        "part-statement": "what a receipt or notice says",
        "part-summary": "what has to be mended, above the form",
        "part-time": "a moment",
    ]

    /// What the first comment of a template says: between `{{!` and `}}`.
    public static func comment(of source: String) -> String {
        guard source.hasPrefix("{{!"), let end = source.firstRange(of: "}}") else { return "" }
        return String(source[..<end.lowerBound].dropFirst(3))
    }
}
