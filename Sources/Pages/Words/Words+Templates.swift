import Languages
import Mustache

extension Words {
    /// The phrases that templates use as they are, read as `words.…`.
    var phrases: View { Self.phrases[language] ?? Self.phrases(of: .english) }

    /// The names of the phrases: the same in every language.
    static let shape = ViewShape("words", slots: templatePhrases.map { ViewShape.Slot($0.key, .text) })

    private static let phrases = Dictionary(
        uniqueKeysWithValues: Language.all.map { ($0, phrases(of: Words($0))) })

    private static func phrases(of words: Words) -> View {
        View(shape, templatePhrases.map { ViewValue.text(words[$0.value]) })
    }

    private static let templatePhrases: KeyValuePairs<String, Phrase> = [
        "skip": .pageSkip,
        "jump": .pageJump,
        "asOf": .pageAsOf,
        "colon": .colon,
        "semicolon": .semicolon,

        "flow": .runFlow,
        "run": .runRun,
        "on": .runOn,
        "asked": .runAsked,
        "before": .runBefore,
        "askedLabel": .runAskedLabel,
        "beforeLabel": .runBeforeLabel,
        "noDeadline": .runNoDeadline,

        "evidence": .evidence,
        "answer": .answer,
        "changed": .answerChanged,
        "refusedBefore": .answerRefusedBefore,
        "cutText": .evidenceCut,
        "growing": .evidenceGrowing,
        "opensWhenWhole": .answerOpensWhenWhole,
        "liveLost": .liveLost,
        "liveBack": .liveBack,
        "liveOff": .liveOff,
        "made": .artifactMade,
        "tableFilter": .tableFilter,
        "tableShown": .tableShown,
        "tableSort": .tableSort,
        "tableBack": .tableBack,

        "error": .pageError,
        "optional": .answerOptional,
        "emptyText": .answerEmptyText,
        "include": .formInclude,
        "showFields": .formShowFields,
        "updateForm": .formUpdate,
        "updated": .formUpdated,
        "advanced": .formAdvanced,
        "emptyList": .formSendEmptyList,
        "noEntries": .formSendNoEntries,
        "moment": .kindDateTime,
        "zone": .formZone,
        "zoneHint": .formZoneHint,
        "addEntry": .entryAdd,
        "moveUp": .entryMoveUp,
        "moveDown": .entryMoveDown,
        "remove": .entryRemove,
        "leaveFileOut": .fileLeaveOut,
        "replaceFile": .fileReplace,

        "confidence": .reviewConfidence,
        "done": .reviewIsDone,
        "nextOpen": .reviewNext,
        "keys": .reviewKeys,
        "keysWhere": .reviewKeysWhere,
        "keyDigits": .reviewKeyDigits,
        "keyNext": .reviewKeyNext,
        "keyBack": .reviewKeyBack,
        "openPicture": .artifactOpenPicture,
        "noPicture": .reviewNoPicture,
        "save": .draftSave,
        "saveHint": .draftSaveHint,
        "goOn": .draftGoOn,
        "replaceSaved": .draftReplace,
        "keptNow": .draftKeptNow,
        "notKeptNow": .draftNotKeptNow,
        "otherKept": .draftOtherNow,

        "countsUntil": .answerCountsUntil,
        "yourName": .answerYourName,
        "yourNameHint": .answerYourNameHint,
        "send": .answerSend,
        "resume": .answerResume,
        "resumeIntro": .answerResumeIntro,
        "afterSending": .answerAfterSending,

        "pages": .indexPages,
        "previous": .indexPrevious,
        "next": .indexNext,
        "pressing": .indexPressing,
        "narrow": .indexNarrow,
        "forAnyone": .indexForAnyone,
        "search": .indexSearch,
        "feed": .indexFeed,
        "nextQuestion": .indexNextQuestion,

        "choose": .manyChoose,
        "chooseHint": .manyChooseHint,
        "answerChosen": .manyAnswerChosen,
        "showAnswer": .manyShowAnswer,
        "newTab": .manyNewTab,
        "changeAnswer": .manyChangeAnswer,
        "nothingSentYet": .manyNothingSentYet,
        "nothingSent": .manyNothingSent,
        "answeredBy": .particularAnsweredBy,
        "receipt": .particularReceipt,

        "history": .history,
        "historyNothing": .historyNothing,
        "historyText": .historyText,
        "historyTextHint": .historyTextHint,
        "historyEvent": .historyEvent,
        "historyAnyEvent": .historyAnyEvent,
        "historyReviewer": .historyReviewer,
        "historyFind": .historyFind,
        "historyOlder": .historyOlder,
        "historyNewest": .historyNewest,

        "given": .noticeGiven,
        "toIndex": .statementToIndex,
        "lookAgain": .statementLookAgain,
        "reason": .statementReason,
    ]
}
