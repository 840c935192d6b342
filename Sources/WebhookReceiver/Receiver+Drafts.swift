import Forms
import Foundation
import JSON
import Logging
import MicroHTTPD
import Pages
import RunStore
import Runs

extension Receiver {
    /// The form as it was saved just now; a program gets what tells this from other drafts alone.
    func saved(_ refilled: RefilledForm, _ draft: SavedDraft, _ request: HTTPRequest) -> HTTPResponse {
        draftPages.note(draft.page)
        guard Representation(request) == .html else { return Self.json(draft.json) }
        return page(refilled, on: draft, .saved(draft.savedAt), request)
    }

    /// The form as it was saved before; as it was posted where nothing was.
    func resumed(_ refilled: RefilledForm, _ draft: SavedDraft?, _ request: HTTPRequest) -> HTTPResponse {
        guard Representation(request) == .html else { return Self.json(draft?.json ?? SavedDraft.none) }
        guard let draft else { return page(refilled, .nothing, request) }
        return page(refilled, on: draft, .resumed(draft.savedAt), request)
    }

    /// Everything typed, and that something else is saved, which stays until it is replaced on purpose.
    func otherDraft(_ refilled: RefilledForm, _ draft: SavedDraft, _ request: HTTPRequest) -> HTTPResponse {
        draftPages.note(draft.page)
        guard Representation(request) == .html else { return Self.json(.otherDraft(draft)) }
        return page(refilled, .other(draft.savedAt, mark: draft.mark), status: 409, request)
    }

    /// Everything typed, and that it is too much to be kept.
    func tooLongToKeep(_ refilled: RefilledForm, _ request: HTTPRequest) -> HTTPResponse {
        guard Representation(request) == .html else { return Self.json(.tooLongToKeep) }
        return page(refilled, .tooLong, status: 413, request)
    }

    /// A page of the site with what was saved on it; `nil` where nothing was, or where it no longer asks.
    ///
    /// The page must be there: one whose run no longer waits, or whose link was revoked, shows nothing that was saved.
    func pageWithDraft(_ request: HTTPRequest) async -> HTTPResponse? {
        let place = request.segments.joined(separator: "/")
        guard isPageOfRun(request), draftPages.mayHold(place) else { return nil }
        do {
            try await draftPages.load(from: store)
            guard draftPages.mayHold(place) else { return nil }
            guard let draft = try await store.draft(onPage: place) else {
                draftPages.forget(place)
                return nil
            }
            guard let pause = try await store.pause(draft.pause), pause.state == .open else { return nil }
            let link = draft.holder.flatMap(ReviewerLink.init)
            let holder = link.flatMap(access.reviewers.holder)
            guard (holder == nil) == (draft.holder == nil) else { return nil }
            guard holder != nil || pause.pausedRun.audience.isAnyone else { return nil }
            guard let form = try pages.form(of: pause.pausedRun, shown: pause.shown) else { return nil }
            let entitlement = Entitlement(holder: holder, reviewer: nil)
            return page(
                Intake.refilled(pause, form, draft, entitlement), on: draft, .resumed(draft.savedAt), request)
        } catch {
            log.error("what was saved cannot be read", metadata: ["reason": "\(error)"])
            return nil
        }
    }

    /// The page of a form that rests on a draft from now on.
    private func page(
        _ refilled: RefilledForm, on draft: SavedDraft, _ saving: Saving, _ request: HTTPRequest
    ) -> HTTPResponse {
        var refilled = refilled
        refilled.draftMark = draft.mark
        return page(refilled, saving, request)
    }

    private func page(
        _ refilled: RefilledForm, _ saving: Saving, status: Int = 200, _ request: HTTPRequest
    ) -> HTTPResponse {
        var page = page(refilled, request)
        page.saving = saving
        return html(status: status) { try pages.html(page) }
    }
}

extension Problem {
    fileprivate static func otherDraft(_ draft: SavedDraft) -> Problem {
        Problem(
            status: 409, title: "Something else was saved",
            detail:
                "It stays as it is. Send _save with the value of draft to replace it, or _resume to see it.",
            draft: draft)
    }

    fileprivate static let tooLongToKeep = Problem(
        status: 413, title: "Not saved", detail: "There is more than is kept to go on with later.")
}

extension SavedDraft {
    /// What a program is told of it; what was entered is on the page alone.
    fileprivate var json: JSONValue { .object(members) }

    /// The same where nothing was saved.
    fileprivate static let none = JSONValue.object([("saved_at", .null), ("draft", .null)])
}
