import Mustache

/// Everything that the pages say in our own words, in one language: the one place to translate.
///
/// Templates read the phrases as `words.…`; sentences with something in them are functions, in the extensions.
struct Words: Sendable {
    /// The language, as BCP 47 writes it.
    let language: String

    /// The phrases that templates use as they are.
    let phrases: View

    /// The names of the phrases: the same in every language.
    static let shape = ViewShape("words", slots: englishPhrases.map { ViewShape.Slot($0.key, .text) })

    static let english = Words(
        language: "en", phrases: View(shape, englishPhrases.map { ViewValue.text($0.value) }))

    private static let englishPhrases: KeyValuePairs = [
        "skip": "Skip to the content",
        "jump": "Go to the answer",
        "asOf": "As of",

        "flow": "Flow",
        "run": "Run",
        "on": "on",
        "asked": "asked",
        "before": "answer before",
        "askedLabel": "Asked",
        "beforeLabel": "Answer before",
        "noDeadline": "No deadline",

        "evidence": "What to decide on",
        "answer": "Your answer",
        "changed":
            "The question changed after you opened it. Check your answer against what stands here now, "
            + "then send it again.",
        "refusedBefore": "The orchestrator refused the last answer:",
        "cutText": "The text is too long to be shown whole.",

        "error": "Error:",
        "optional": "optional",
        "emptyText": "Send this as an empty text",

        "yourName": "Your name",
        "yourNameHint": "Stands on the receipt and beside the answer.",
        "send": "Send answer",
        "resume": "Resume the run",
        "resumeIntro": "The run asks for nothing more than your word to go on.",
        "afterSending": "Your answer holds for what this page shows. You get a receipt.",

        "nothingLead": "No run needs an answer now. Runs that pause for a person show up here.",
        "pages": "Pages",
        "previous": "Previous page",
        "next": "Next page",

        "toIndex": "See what waits",
        "lookAgain": "Look again",
        "reason": "Reason:",
    ]
}
