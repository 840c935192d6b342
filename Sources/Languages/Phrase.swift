/// Something that the interface says: the one list of all, in the order of the tables.
///
/// What stands in braces in the English table has to be given, as in `words(.kindOption, ["number": "2"])`.
public enum Phrase: Int, CaseIterable, Sendable {
    // Single words, and how texts are put together.
    case yes, no, listComma, listAnd, listOr, sentence, numberGroup, colon, semicolon

    // Moments.
    case moment, month1, month2, month3, month4, month5, month6, month7, month8, month9, month10, month11,
        month12

    // What stands on every page.
    case pageSkip, pageJump, pageAsOf, pageError, pageErrorTitle

    // The facts about a run.
    case runFlow, runRun, runOn, runAsked, runBefore, runAskedLabel, runBeforeLabel, runNoDeadline,
        runThenFails, runThenExpires, runReminder, runReminderOf, runAsksToResume, runAsks

    // The evidence of a run.
    case evidence, evidenceCut, evidenceGrowing, artifactText, artifactTable, artifactLink, artifactPicture,
        artifactProgress,
        artifactOpenPicture, tableNamed, tableRows, tableColumns, tableRowsAndColumns,
        artifactJSON, artifactDiff, artifactAudio, artifactVideo, artifactOpenAudio,
        artifactOpenVideo, artifactWholeText, artifactEarlier, artifactVersion, artifactMade,
        artifactNotShown, artifactTooLarge, artifactNoRoom, artifactAlone, artifactNoFiles, artifactNotBase64,
        artifactNoPicture, artifactNoAudio,
        artifactNoVideo, evidenceTask, tableAll, tableCSV, tableCSVPart, tableFilter, tableShown,
        tableSort, tableBack, tableColumn, diffBefore, diffAfter, diffNone, diffBeyond, diffSame,
        diffLastBreak

    // The chart beside a table: what it is called, what it shows in words, and what it leaves out.
    case chartLines, chartLinesByRow, chartBars, chartValues, chartValuesUnnamed, chartExtent, chartSeries,
        chartMeasure, chartThinned, chartRows, chartColumns, chartGaps, chartNoColumn, chartNoNumbers

    // The sheet with the answer.
    case answer, answerChanged, answerRefusedBefore, answerOptional, answerOptionalFields, answerEmptyText,
        answerYourName, answerYourNameHint, answerAs, answerCountsUntil, answerSend, answerResume,
        answerResumeIntro,
        answerAfterSending, answerOpensWhenWhole, answerNotKept, toMend

    // What an open page says by itself.
    case liveAnswered, liveRefused, liveOpenAgain, liveOpened, liveChanged, liveEvidence, liveList, liveLost,
        liveBack, liveOff

    // The index of what waits.
    case indexWaits, indexWaiting, indexFor, indexNothing, indexPages, indexPrevious, indexNext, indexTitle,
        indexPressing, indexOldest, indexPriority, indexTag, indexNarrow, indexForAnyone, indexLast,
        indexNone,
        indexSearch, indexFeed, indexNextQuestion

    // Several questions that get one answer.
    case manyChoose, manyChooseHint, manyAnswerChosen, manyTitle, manyLead, manyShowAnswer,
        manyNothingSentYet, manyNothingSent, manyPreviewTitle, manyPreviewLead, manySend, manyChangeAnswer,
        manyMixed,
        manyMixedLead, manyGroup, manyAnswerGroup, manyNothing, manyNothingLead, manyTaken, manyTakenLead,
        manyLeftOut, manyAloneWord, manyAlone, manyNewTab

    // What every statement has, and the names of its particulars.
    case statementToIndex, statementLookAgain, statementReason, statementSomebody, particularQuestion,
        particularRun, particularFlow, particularOrchestrator, particularReceived, particularChanged,
        particularAnsweredBy, particularKnownBy, particularAnswered, particularDeadline, particularReceipt,
        provenByWord, provenByLink, provenByProxy

    // Receipts: a word, a heading and a sentence for each state.
    case receiptHeldWord, receiptHeld, receiptHeldLead, receiptAcceptedWord, receiptAccepted,
        receiptAcceptedLead, receiptConfirmedWord, receiptPausedConfirmed, receiptPausedConfirmedLead,
        receiptSuspendedConfirmed, receiptSuspendedConfirmedLead, receiptRefusedWord, receiptRefused,
        receiptRefusedLead, receiptOvertakenWord, receiptOvertaken, receiptOvertakenLead

    // Notices: a word, a heading and a sentence for each kind.
    case noticeAnsweredWord, noticeAnswered, noticeAnsweredLead, noticeGiven, noticeGivenSecret,
        noticeExpiredWord, noticeExpired,
        noticeExpiredFailsLead, noticeExpiredToldLead, noticeGoneWord, noticeGone, noticeGoneLead,
        noticeStaleWord, noticeStale, noticeStaleLead, noticeChangedWord, noticeChanged, noticeChangedLead,
        noticeCancelledWord, noticeCancelled, noticeCancelledLead, noticeLinkOverWord, noticeLinkOverLead,
        noticeNotFoundWord, noticeNotFound,
        noticeNotFoundLead, noticeProblemWord

    // What went wrong with a request, for a person: titles and details.
    case faultNotFound, faultNotFoundDetail, faultNotReady, faultNotReadyDetail, faultNotOurs,
        faultForgedDetail, faultOldKeyDetail, faultPassedDetail, faultUnreadable, faultIncompleteDetail,
        faultTooLarge, faultTooLargeDetail, faultTooMany, faultTooManyDetail, faultWithoutForm,
        faultWithoutFormDetail,
        faultNotForYou, faultNotForYouDetail, faultLinkOver, faultLinkRevokedDetail, faultLinkExpiredDetail,
        faultSignIn, faultPassphraseDetail,
        faultProxyDetail, faultOperatorDetail, faultNotOperatorDetail, faultElsewhereDetail,
        faultNothingChosen, faultNothingChosenDetail, faultUnfit, faultUnfitDetail, faultTooManyChosen,
        faultTooManyChosenDetail

    // The history of what happened, for the operator.
    case history, historyNothing, historyText, historyTextHint, historyEvent, historyAnyEvent,
        historyReviewer, historyFind, historyOlder, historyNewest, historyThrough, historyThroughForm,
        historyThroughJSON, historyThroughMany, historyWholeStore,
        eventOpened, eventChanged, eventAnswered, eventSending, eventPostponed, eventUnknown, eventAccepted,
        eventConfirmed, eventRefused, eventOvertaken, eventExpired, eventCancelled, eventGone, eventPurged,
        eventRestored

    // Forms: what stands at fields of any kind.
    case formAnswer, formNone, formChooseOne, formNoName, formExamples, formSecretAgain, formAdvanced,
        formUpdate, formUpdated, formMarkdown, formInclude, formShowFields, formSendEmptyList,
        formSendNoEntries, formFurtherEntries, formZone, formZoneHint, formZoneUnknown

    // Kinds of value, as labels of branches.
    case kindText, kindWhole, kindNumber, kindFlag, kindList, kindGroup, kindNothing, kindJSON, kindDate,
        kindDateTime, kindTime, kindDuration, kindEmail, kindAddress, kindUUID, kindFile, kindOption

    // Entries of lists and dictionaries.
    case entryNumber, entryAdd, entryRemove, entryRemoveNamed, entryMoveUp, entryMoveUpNamed, entryMoveDown,
        entryMoveDownNamed, entryName, entryValue, entryNameMissing, entryNameTaken, entriesAtLeast,
        entriesAtMost

    // Things to judge, each beside its evidence.
    case reviewDone, reviewIsDone, reviewBelow, reviewLeastSure, reviewPicked, reviewPassed,
        reviewConfidence, reviewDoubtful, reviewToCheck, reviewNext, reviewKeys, reviewKeysWhere,
        reviewKeyDigits, reviewKeyNext, reviewKeyBack, reviewPicture, reviewNoPicture

    // What is saved to go on with later.
    case draftSave, draftSaveHint, draftGoOn, draftReplace, draftSaved, draftResumed, draftNone, draftOther,
        draftTooLong, draftKeptNow, draftNotKeptNow, draftOtherNow

    // Files.
    case fileChoose, fileAttached, fileReplace, fileLeaveOut, fileAtMost, fileTooLarge, fileOfType,
        fileBytes, fileKilobytes, fileMegabytes

    // Advice under a field, in sentences.
    case adviceExample, adviceOffset, adviceDuration, adviceJSON, adviceCharacters, adviceCharactersFromTo,
        adviceCharactersAtLeast, adviceCharactersAtMost, adviceEntries, adviceEntriesFromTo,
        adviceEntriesAtLeast, adviceEntriesAtMost, adviceKeepSecret, adviceBlankFor, adviceBlankUsual

    // Numbers: noun phrases, bounds, and what is wrong with a text that is none.
    case numberWhole, numberAny, numberBounded, numberMultiple, boundFromTo, boundLeast, boundAbove,
        boundMost, boundBelow, boundBoth, numberEnter, numberWithoutComma, numberWithPoint,
        numberCommaUnclear, numberInDigits, numberWithoutSpaces, numberUsualDigits, numberWithoutZeros,
        numberAroundPoint, numberDigitsAlone

    // Texts of a format: what to enter.
    case formatDate, formatTime, formatTimeWithOffset, formatDateTime, formatDateTimeWithOffset,
        formatDuration, formatEmail, formatHostname, formatIP, formatIPv4, formatIPv6, formatAddress,
        formatAddressTemplate, formatUUID, formatJSONPointer, formatRelativeJSONPointer, formatRegex

    // Problems of fields.
    case problemTick, problemTickOrNot, problemChooseWhich, problemCheckInside, problemReadOnly,
        problemEnterText, problemEnterSecret, problemMaskedSecret, problemEnterJSON, problemEnterAsJSON,
        problemCorrectJSON, problemEntries, problemChooseOnly, problemChooseOf, problemGive, problemYouHave,
        problemAt

    // Issues of validation, by keyword; sentences without a full stop.
    case issueKinds, issueText, issueList, issueGroup, issueFlag, issueLeaveEmpty, issueLeaveOut,
        issueChooseFlag, issueChooseYes, issueChooseNo, issueChooseListed, issueEnterAsked, issueEnterValue,
        issueEnterText, issueEnterOther, issueMissing, issueLimit, issueAtLeast, issueAtMost, issueAbove,
        issueBelow, issueMultiple, issueCharactersAtLeast, issueCharactersAtMost, issueEntriesAtLeast,
        issueEntriesAtMost, issueMatchingAtLeast, issueMatchingAtMost, issuePattern, issueEqualEntries,
        issueOneOf, issueAnyOf, issueTooLarge, issueRename

    /// Its name in the tables.
    public var key: String { "\(self)" }
}
