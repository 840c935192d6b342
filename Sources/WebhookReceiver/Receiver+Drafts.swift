import Forms
import Foundation
import JSON
import Logging
import MicroHTTPD
import Pages
import RunStore
import Runs

extension Receiver {
    /// The form as it was saved just now; a program gets the time alone.
    func saved(
        _ refilled: RefilledForm, _ date: Date, onPage place: String, _ request: HTTPRequest
    ) -> HTTPResponse {
        draftPages.note(place)
        guard Representation(request) == .html else {
            return Self.json(.object([("saved_at", .time(date))]))
        }
        return page(refilled, .saved(date), request)
    }

    /// The form as it was saved before.
    func resumed(_ refilled: RefilledForm, _ date: Date?, _ request: HTTPRequest) -> HTTPResponse {
        guard Representation(request) == .html else {
            return Self.json(.object([("saved_at", .time(date))]))
        }
        return page(refilled, date.map(Saving.resumed) ?? .nothing, request)
    }

    /// A page of the site with what was saved on it; `nil` where nothing was, or where it no longer asks.
    ///
    /// The page must be there: one whose run no longer waits, or whose link was revoked, shows nothing that was saved.
    func pageWithDraft(_ request: HTTPRequest) async -> HTTPResponse? {
        let place = request.segments.joined(separator: "/")
        guard ["r", "p"].contains(request.segments.first), draftPages.mayHold(place) else { return nil }
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
                Intake.refilled(pause, form, draft, entitlement), .resumed(draft.savedAt), request)
        } catch {
            log.error("what was saved cannot be read", metadata: ["reason": "\(error)"])
            return nil
        }
    }

    private func page(_ refilled: RefilledForm, _ saving: Saving, _ request: HTTPRequest) -> HTTPResponse {
        var page = page(refilled, request)
        page.saving = saving
        return html(status: 200) { try pages.html(page) }
    }
}
