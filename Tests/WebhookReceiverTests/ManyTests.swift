import Foundation
import JSON
import MicroHTTPD
import RunStore
import Testing
import Tokens

@testable import Runs
@testable import WebhookReceiver

@Suite struct ManyTests {
    private let portal: Fixture

    init() throws {
        portal = try Fixture(access: Access(reviewers: PersonalAnswerTests.reviewers), servesSite: true)
    }

    @Test func `a choice gets the form, a form what would be sent, and only the confirmation decides`()
        async throws
    {
        let runs = try await runs(3)
        let before = try await portal.store.ledger(after: 0)
        let form = try await post(choices(runs.map(\.pause)))
        #expect(form.status == 200 && form.text.contains("One answer for 3 questions"))
        let tokens = tokens(in: form)
        #expect(tokens.count == 3)
        let preview = try await post(tokens + Self.answer)
        #expect(preview.status == 200 && preview.text.contains("Send to 3 runs"))
        #expect(preview.text.contains(#"name="v/count" value="3""#))
        #expect(try await portal.store.ledger(after: 0) == before)
        let result = try await post(tokens + Self.answer + Self.confirm)
        #expect(result.text.contains("3 of 3 answers were taken"))
        for run in runs { #expect(try await input(of: run) == #"{"count":3}"#) }
        let again = try await post(tokens + Self.answer + Self.confirm)
        #expect(receipts(in: again) == receipts(in: result) && receipts(in: again).count == 3)
        let lines = try await portal.store.ledger(after: 0).filter { $0.event == .answered }
        #expect(lines.count == 3 && Set(lines.map(\.channel)) == ["many"])
        let shown = try await portal.store.pause(runs[0].pause)?.shown
        #expect(Set(lines.map(\.shown)) == [shown])
    }

    @Test func `what does not fit comes back with what was typed, and nothing is taken`() async throws {
        let runs = try await runs(2)
        let tokens = try await tokens(of: runs)
        for end in [[], Self.confirm] {
            let reply = try await post(tokens + [("v/count", "0"), ("v/note", "kept")] + end)
            #expect(reply.status == 422 && reply.text.contains(#"value="kept""#))
        }
        #expect(try await portal.store.pause(runs[0].pause)?.state == .open)
    }

    @Test(arguments: [[], Self.confirm, [("a", "show")]])
    func `where nothing can be taken any more, what was typed comes back, and each says why`(
        end: [(String, String)]
    ) async throws {
        let runs = try await runs(3)
        var tokens = try await tokens(of: runs)
        _ = try await portal.post([tokens[0], ("_by", "Eve"), ("v/count", "9"), ("v/note", "")])
        _ = try await portal.embedded.cancel(runs[1].id)
        let past = Date(timeIntervalSinceNow: -60)
        let shown = try #require(try await portal.store.pause(runs[2].pause)).shown
        tokens[2].1 = portal.keys.seal(.init(pause: runs[2].pause, shown: shown, expires: past))
        let typed = [("v/count", "3"), ("v/note", "long thought of"), ("_by", "Bob")]
        let reply = try await post(tokens + typed + end)
        #expect(reply.status == 409 && reply.text.contains("Nothing can be answered here now"))
        #expect(reply.text.contains(#"value="long thought of""#) && reply.text.contains(#"value="Bob""#))
        #expect(reply.text.contains("<bdi>Eve</bdi>") && reply.text.contains("Cancelled"))
        #expect(reply.text.contains("Expired") && !reply.text.contains("Show what will be sent"))
        #expect(try await portal.store.pause(runs[2].pause)?.state == .open)
    }

    @Test func `a link whose time is over gets back what was typed into the very form that it showed`()
        async throws
    {
        let run = try await portal.pausedRun(audience: Audience(reviewers: ["ada"])).run
        let shown = try #require(try await portal.store.pause(run.pause)).shown
        for (known, isTold) in [(shown, true), (String(repeating: "0", count: 64), false)] {
            let token = FormToken(
                pause: run.pause, shown: known, reviewer: PersonalAnswerTests.ada.link.text,
                expires: Date(timeIntervalSinceNow: -60))
            let sealed = [("_token", portal.keys.seal(token))]
            let reply = try await post(sealed + [("v/count", "3"), ("v/note", "kept")] + Self.confirm)
            #expect(reply.status == 409 && reply.text.contains("This link no longer counts"))
            #expect(reply.text.contains(#"value="kept""#) == isTold)
        }
    }

    @Test func `what is to be mended is the form of those alone that have it in common`() async throws {
        let other = #"{"required": ["count"], "properties": {"count": {"type": "integer"}}}"#
        let secret =
            #"{"required": ["key"], "properties": {"key": {"type": "string", "format": "password"}}}"#
        let runs = try await runs(2) + runs(1, schema: other) + runs(1, schema: secret)
        var sealed: [(String, String)] = []
        for run in runs {
            let pause = try #require(try await portal.store.pause(run.pause))
            sealed.append(("_token", portal.keys.seal(pause.token)))
        }
        let mended = try await post(sealed + [("v/count", "none")])
        #expect(mended.status == 422 && tokens(in: mended).map(\.1) == sealed.prefix(2).map(\.1))
        #expect(mended.text.contains("Left out: 2"))
    }

    @Test func `each run that was over by then says why, and the others are answered`() async throws {
        let runs = try await runs(4)
        let tokens = try await tokens(of: runs)
        _ = try await portal.post([tokens[0], ("_by", "Eve"), ("v/count", "9"), ("v/note", "")])
        _ = try await portal.embedded.cancel(runs[1].id)
        let text = try await post(tokens + Self.answer + Self.confirm).text
        #expect(text.contains("2 of 4 answers were taken"))
        #expect(text.contains("Eve") && text.contains("Cancelled"))
        #expect(try await input(of: runs[0]) == #"{"count":9}"#)
        let left = try await post(tokens + Self.answer).text
        #expect(left.contains("Nothing can be answered here now"))
    }

    @Test func `what changed since its form was shown is not answered`() async throws {
        let runs = try await runs(2)
        var tokens = try await tokens(of: runs)
        tokens[1].1 = portal.keys.seal(.init(pause: runs[1].pause, shown: String(repeating: "0", count: 64)))
        #expect(try await post(tokens + Self.answer).text.contains("Left out: 1"))
        let text = try await post(tokens + Self.answer + Self.confirm).text
        #expect(text.contains("1 of 2 answers was taken") && text.contains("Changed"))
        #expect(try await portal.store.pause(runs[1].pause)?.state == .open)
    }

    @Test func `what changed since its list was drawn is left out`() async throws {
        let runs = try await runs(2)
        let stale = ChosenPause(
            pause: runs[0].pause, pageName: portal.keys.pagePath(for: runs[0].pause),
            shown: String(repeating: "0", count: 64))
        let reply = try await post([("run", stale.text), ("run", try await choice(runs[1].pause))])
        #expect(reply.status == 200 && tokens(in: reply).count == 1)
        #expect(reply.text.contains("Left out: 1") && reply.text.contains("Changed"))
    }

    @Test func `what was answered meanwhile is left out at each step, first on the page, with who answered`()
        async throws
    {
        let runs = try await runs(3)
        let choices = try await choices(runs.map(\.pause))
        let tokens = try await tokens(of: runs)
        _ = try await portal.post([tokens[1], ("_by", "Eve"), ("v/count", "9"), ("v/note", "")])
        for (form, next) in [
            (choices, "They have the same form"), (tokens + Self.answer, "Each of these 2 runs gets"),
            (tokens + Self.answer + Self.confirm, "Receipt</a>"),
        ] {
            let reply = try await post(form)
            #expect(reply.status == 200)
            let (who, rest) = (reply.text.firstRange(of: "<bdi>Eve</bdi>"), reply.text.firstRange(of: next))
            #expect(try #require(who).lowerBound < #require(rest).lowerBound, "\(next)")
        }
        #expect(try await input(of: runs[0]) == #"{"count":3}"#)
        #expect(try await input(of: runs[1]) == #"{"count":9}"#)
        let channels = try await portal.store.ledger(after: 0).filter { $0.event == .answered }.compactMap(
            \.channel)
        #expect(channels.sorted() == ["form", "many", "many"])
    }

    @Test func `the outcomes have a page of their own, which a reload asks for again, with how far they are`()
        async throws
    {
        let runs = try await runs(3)
        let tokens = try await tokens(of: runs)
        _ = try await portal.embedded.cancel(runs[2].id)
        let sent = try await Self.sent(tokens + Self.answer + Self.confirm, to: portal)
        let location = try #require(sent.headers["Location"])
        #expect(sent.status == 303 && location.hasPrefix("receipts/"))
        let page = try await portal.send(.get, "/" + location)
        #expect(page.status == 200 && page.text.contains("2 of 3 answers were taken"))
        #expect(page.text.contains("Cancelled") && receipts(in: page).count == 2)
        #expect(page.text.contains("/countersign-") && page.text.contains("href=\"../index.html\""))
        let before = try await portal.store.ledger(after: 0)
        #expect(receipts(in: try await portal.send(.get, "/" + location)) == receipts(in: page))
        #expect(try await portal.store.ledger(after: 0) == before)
        let forged = location.dropLast(2) + (location.hasSuffix("AA") ? "BB" : "AA")
        for wrong in ["/" + forged, "/receipts/1.a.e30.AAAA", "/receipts/" + tokens[0].1] {
            #expect(try await portal.send(.get, wrong).status == 404)
        }
    }

    @Test func `the address of as many outcomes as there may be is one that a server takes`() async throws {
        let ada = PersonalAnswerTests.ada
        var runs: [EmbeddedRun] = []
        for _ in 0..<ManyPost.most {
            runs.append(try await portal.pausedRun(audience: Audience(reviewers: ["ada"])).run)
        }
        let tokens = try await sealed(runs, for: ada, in: portal)
        let location = try await Self.sent(tokens + Self.answer + Self.confirm, to: portal).headers[
            "Location"]
        #expect(try #require(location).utf8.count < 1800)
        let page = try await portal.send(.get, "/" + #require(location))
        #expect(page.text.contains("50 of 50 answers were taken") && receipts(in: page).count == 50)
    }

    @Test func `the address of outcomes leads to no pages of the one who answered`() async throws {
        let ada = PersonalAnswerTests.ada
        let runs = [
            try await portal.pausedRun(audience: Audience(reviewers: ["ada"])).run,
            try await portal.pausedRun(audience: Audience(reviewers: ["ada"])).run,
            try await portal.pausedRun().run,
        ]
        let tokens =
            try await sealed(Array(runs.prefix(2)), for: ada, in: portal) + self.tokens(of: [runs[2]])
        _ = try await portal.embedded.cancel(runs[1].id)
        let folder = portal.keys.folder(of: ada.link)
        #expect(try await post(tokens + Self.answer).text.contains("p/\(folder)/index.html"))
        let page = try await post(tokens + Self.answer + Self.confirm)
        #expect(page.text.contains("2 of 3 answers were taken") && receipts(in: page).count == 2)
        #expect(!page.text.contains(folder) && !page.text.contains("../\(TokenKeys.personalFolder)/"))
        #expect(page.text.contains(#"href="../index.html""#))
        #expect(page.text.contains(portal.keys.page(of: runs[2].pause, for: nil)))
    }

    @Test func `whom a proxy names is told on the page of outcomes what their questions and receipts tell`()
        async throws
    {
        let portal = try Fixture(
            access: Access(reviewers: PersonalAnswerTests.reviewers, userHeader: "X-Forwarded-User"),
            servesSite: true)
        let ada = PersonalAnswerTests.ada
        let runs = [
            try await portal.pausedRun(audience: Audience(reviewers: ["ada"])).run,
            try await portal.pausedRun(audience: Audience(reviewers: ["ada"])).run,
        ]
        var tokens = try await sealed(runs, for: ada, in: portal)
        let stale = FormToken(
            pause: runs[1].pause, shown: String(repeating: "0", count: 64), reviewer: ada.link.text)
        tokens[1].1 = portal.keys.seal(stale)
        func signedIn(_ name: String) -> [(String, String)] {
            [("X-Forwarded-User", name), ("Sec-Fetch-Site", "same-origin")]
        }
        let sent = try await Self.sent(
            tokens + Self.answer + Self.confirm, to: portal, from: "", headers: signedIn("ada"))
        let location = try #require(sent.headers["Location"])
        for (name, isTold) in [("ada", true), ("bob", false), ("guest@example.org", false)] {
            let page = try await portal.send(.get, "/" + location, headers: signedIn(name), from: "")
            #expect(page.status == 200 && page.text.contains("1 of 2 answers was taken"), "\(name)")
            #expect(page.text.contains("ingest") == isTold && page.text.contains("Changed") == isTold)
            #expect(receipts(in: page).count == (isTold ? 1 : 0) && page.text.contains("receipts/") == isTold)
            #expect(
                page.text.matches(of: /This is not for you/).count == (isTold ? 0 : 2), "\(name)")
            let list = "\(TokenKeys.personalFolder)/\(portal.keys.folder(of: ada.link))/index.html"
            for href in [list, portal.keys.page(of: runs[0].pause, for: ada.link)] {
                #expect(page.text.contains(#"href="../\#(href)""#) == isTold, "\(name)")
            }
        }
        #expect(try await portal.send(.get, "/" + location).status == 403)
    }

    @Test func `an answer whose receipt is there no more counts as taken on the page of outcomes`()
        async throws
    {
        let run = try await runs(1)[0]
        let pause = try #require(try await portal.store.pause(run.pause))
        let gone = OutcomesTicket([
            .init(pause: pause.number, .taken(receipt: String(repeating: "0", count: 32)))
        ])
        let page = try await portal.send(.get, "/receipts/" + portal.keys.seal(gone))
        #expect(page.status == 200 && page.text.contains("1 of 1 answers was taken"))
        #expect(receipts(in: page).isEmpty)
    }

    @Test func `what will be sent is said as the form says it`() async throws {
        let schema = #"""
            {"x-countersign": {"language": "de"}, "properties": {
              "approve": {"type": "boolean", "title": "Freigeben"},
              "level": {"enum": ["lo", "hi"], "x-countersign": {"labels": {"hi": "Ganz hoch"}}},
              "tags": {"type": "array", "items": {"type": "boolean"}}}}
            """#
        let tokens = try await tokens(of: try await runs(2, schema: schema))
        let typed = [("v/approve", "false"), ("v/level", "hi"), ("o/tags", "shown"), ("r/tags", "0")]
        let reply = try await post(tokens + typed + [("v/tags/~r0", "true")])
        #expect(reply.status == 200 && reply.text.contains("An 2 Läufe senden"))
        let said = reply.text.matches(of: /<bdi class="[a-z]+">([^<]+)<\/bdi>/).map { String($0.output.1) }
        #expect(said == ["Nein", "Ganz hoch", "Ja"])
    }

    @Test func `outcomes are in the language of the page that asked`() async throws {
        let schema = #"{"x-countersign": {"language": "de"}, "properties": {"count": {"type": "integer"}}}"#
        let runs = try await runs(2, schema: schema)
        let tokens = try await tokens(of: runs)
        for run in runs { _ = try await portal.embedded.cancel(run.id) }
        let over = try await post(tokens + [("v/count", "3")])
        #expect(over.text.contains(#"<html lang="de""#) && over.text.contains("Abgebrochen"))
        let limited = try Fixture(limits: RateLimits(perClient: 1, perToken: 0))
        var sealed: [(String, String)] = []
        for _ in 0..<3 { sealed.append(("_token", try await limited.pausedRun(schema: schema).token)) }
        let soon = try await Self.post(
            sealed + [("v/count", "3")] + Self.confirm, to: limited, from: "203.0.113.9")
        #expect(soon.text.contains("Zu viele auf einmal") && !soon.text.contains("Too many"))
    }

    @Test func `a button keeps those in the form that are left out for now`() async throws {
        let schema = #"{"properties": {"tags": {"type": "array", "items": {"type": "string"}}}}"#
        let runs = try await runs(3, schema: schema)
        let tokens = try await tokens(of: runs)
        _ = try await portal.embedded.cancel(runs[2].id)
        let added = try await post(tokens + [("o/tags", "shown"), ("a", "add/tags")])
        #expect(self.tokens(in: added).map(\.1) == tokens.map(\.1) && added.text.contains("Left out: 1"))
    }

    @Test func `different forms are offered as groups, and what is answered alone says so`() async throws {
        let other = #"{"properties": {"name": {"type": "string"}}}"#
        let secret = #"{"properties": {"key": {"type": "string", "format": "password"}}}"#
        let runs = try await runs(2) + runs(1, schema: other) + runs(1, schema: secret)
        let reply = try await post(choices(runs.map(\.pause)))
        #expect(reply.status == 200 && reply.text.contains("These questions have different forms"))
        #expect(reply.text.contains("Answer these 2 together") && reply.text.contains("Answer this one (1)"))
        #expect(reply.text.contains("On its own page") && tokens(in: reply).isEmpty)
    }

    @Test func `a button of the form changes it, and the answer can be changed after the preview`()
        async throws
    {
        let schema = #"{"properties": {"tags": {"type": "array", "items": {"type": "string"}}}}"#
        let tokens = try await tokens(of: try await runs(2, schema: schema))
        let added = try await post(tokens + [("o/tags", "shown"), ("a", "add/tags")])
        #expect(added.status == 200 && self.tokens(in: added).map(\.1) == tokens.map(\.1))
        #expect(added.text.contains(#"name="v/tags/~r0""#))
        let typed = [("o/tags", "shown"), ("r/tags", "0"), ("v/tags/~r0", "kept")]
        #expect(try await post(tokens + typed).text.contains("“kept”"))
        let changed = try await post(tokens + typed + [("a", "show")])
        #expect(changed.status == 200 && changed.text.contains(#"value="kept""#))
    }

    @Test func `plain pauses are resumed together`() async throws {
        let store = portal.store
        let pauses = ["prefect:1", "prefect:2"].map { id in
            PausedRun(
                id: PauseID(id), orchestrator: "prefect", run: Run(id: id, name: id), pausedAt: Date())
        }
        _ = try await store.refresh(Roster(runs: pauses), from: "prefect", askedAt: Date())
        let form = try await post(choices(pauses.map(\.id)))
        let tokens = tokens(in: form)
        #expect(try await post(tokens).text.contains("Send to 2 runs"))
        #expect(try await post(tokens + Self.confirm).text.contains("2 of 2 answers were taken"))
        #expect(try await store.pause(pauses[0].id)?.state == .held)
    }

    @Test func `a reviewer's list answers in that reviewer's name, each run by its own rule`() async throws {
        let ada = PersonalAnswerTests.ada
        let own = try await portal.pausedRun(audience: Audience(reviewers: ["ada"])).run
        let shared = try await portal.pausedRun().run
        let folder = [("folder", portal.keys.folder(of: ada.link))]
        let choices = [
            ("run", try await choice(own.pause, of: ada.link)),
            ("run", try await choice(shared.pause)),
        ]
        let form = try await post(choices + folder)
        #expect(form.text.contains("You answer as Ada Lovelace.") && form.text.contains(#"name="_by""#))
        let tokens = tokens(in: form)
        _ = try await post(tokens + Self.answer + Self.confirm + [("_by", "Somebody")])
        #expect(
            try await portal.store.pause(own.pause)?.decision?.reviewer
                == Reviewer(name: "Ada Lovelace", id: "ada", proof: .link))
        #expect(
            try await portal.store.pause(shared.pause)?.decision?.reviewer
                == Reviewer(name: "Somebody", id: nil, proof: .word))
    }

    @Test func `nobody chooses what their own list does not link to`() async throws {
        let ada = PersonalAnswerTests.ada
        let run = try await portal.pausedRun(audience: Audience(reviewers: ["ada"])).run
        let name = try await choice(run.pause, of: ada.link)
        func status(_ chosen: String, _ folder: String? = nil) async throws -> Int {
            try await post([("run", chosen)] + (folder.map { [("folder", $0)] } ?? [])).status
        }
        #expect(try await status(name) == 403)
        #expect(try await status(name, portal.keys.folder(of: PersonalAnswerTests.bob.link)) == 403)
        #expect(try await status(name, String(repeating: "0", count: 32)) == 403)
        #expect(try await status(choice(PauseID("prefect:none"))) == 409)
        let shared = try await post(choices([run.pause]))
        #expect(shared.status == 409 && !shared.text.contains("ingest") && tokens(in: shared).isEmpty)
    }

    @Test func `the requester may not approve their own`() async throws {
        let ada = PersonalAnswerTests.ada
        let audience = Audience(reviewers: ["group:finance"], requester: "ada", takesRequester: false)
        let run = try await portal.pausedRun(audience: audience).run
        let pause = try #require(try await portal.store.pause(run.pause))
        let sealed = portal.keys.seal(pause.token(for: ada, among: PersonalAnswerTests.reviewers))
        let text = try await post([("_token", sealed)] + Self.answer + Self.confirm).text
        #expect(text.contains("Nothing can be answered here now"))
        #expect(try await portal.store.pause(run.pause)?.state == .open)
    }

    @Test(arguments: [
        (0, "Nothing is chosen"), (51, "At most 50 questions"),
    ])
    func `nothing and too much are refused in words`(count: Int, words: String) async throws {
        let choices = try await choices((0..<count).map { PauseID("prefect:\($0)") })
        let reply = try await post(choices)
        #expect(reply.status == 400 && reply.text.contains(words))
    }

    @Test(arguments: [
        [("run", "x")], [("_token", "x")], [("_token", "1.a.AAAA.AAAA")], [("_step", "confirm")],
    ])
    func `what no page of ours posts is refused`(form: [(String, String)]) async throws {
        #expect([400, 403].contains(try await post(form).status))
    }

    @Test func `it is posted, from a page of ours, as a form`() async throws {
        #expect(try await portal.send(.get, "/many").status == 405)
        let json = [("Content-Type", "application/json")]
        #expect(try await portal.send(.post, "/many", body: "{}", headers: json).status == 415)
        let guarded = try Fixture(
            access: Access(reviewers: .none, passphrase: try Passphrase("correct horse", source: "test")))
        #expect(try await guarded.send(.post, "/many", body: "run=x").status == 401)
        let key = ("Authorization", "Basic \(Data("me:correct horse".utf8).base64EncodedString())")
        let elsewhere = [key, ("Origin", "https://evil.example"), ("Host", "portal.example")]
        #expect(try await guarded.send(.post, "/many", body: "run=x", headers: elsewhere).status == 403)
    }

    @Test func `each answer counts against the client's rate`() async throws {
        let portal = try Fixture(limits: RateLimits(perClient: 2, perToken: 0))
        var tokens: [(String, String)] = []
        for _ in 0..<6 { tokens.append(("_token", try await portal.pausedRun().token)) }
        let reply = try await Self.post(tokens + Self.answer + Self.confirm, to: portal, from: "203.0.113.9")
        #expect(reply.text.contains("4 of 6 answers were taken"))
        #expect(reply.text.contains("Too many"))
        #expect(try await Self.post([], to: portal, from: "203.0.113.9").status == 429)
    }

    @Test func `who comes too soon learns no more than who comes alone`() async throws {
        let portal = try Fixture(
            access: Access(reviewers: PersonalAnswerTests.reviewers), servesSite: true,
            limits: RateLimits(perClient: 1, perToken: 0))
        var tokens: [(String, String)] = []
        for holder in [PersonalAnswerTests.ada, PersonalAnswerTests.ada, PersonalAnswerTests.bob] {
            let run = try await portal.pausedRun(audience: Audience(reviewers: ["ada"])).run
            let pause = try #require(try await portal.store.pause(run.pause))
            let token = pause.token(for: holder, among: PersonalAnswerTests.reviewers)
            tokens.append(("_token", portal.keys.seal(token)))
        }
        let reply = try await Self.post(tokens + Self.answer + Self.confirm, to: portal, from: "203.0.113.9")
        #expect(
            reply.text.contains("2 of 3 answers were taken") && reply.text.contains("This is not for you"))
        #expect(reply.text.matches(of: /<bdi>ingest<\/bdi>/).count == 2)
    }

    @Test func `the same confirmed twice at once is taken once, and two answers share no run`() async throws {
        let runs = try await runs(5)
        let tokens = try await tokens(of: runs)
        let other = [("v/count", "4"), ("v/note", "")]
        async let first = post(tokens + Self.answer + Self.confirm)
        async let second = post(tokens + Self.answer + Self.confirm)
        async let third = post(tokens.reversed() + other + Self.confirm)
        let (one, same, others) = try await (receipts(in: first), receipts(in: second), receipts(in: third))
        #expect(Set(one) == Set(same) && Set(one).isDisjoint(with: others))
        #expect(Set(one + others).count == 5)
        let lines = try await portal.store.ledger(after: 0).filter { $0.event == .answered }
        #expect(lines.count == 5)
    }

    @Test func `what is confirmed after a preview is what it showed, and what changed since is not sent`()
        async throws
    {
        let schema = #"{"properties": {"note": {"type": "string"}, "on": {"type": "boolean"}}}"#
        let runs = try await runs(2, schema: schema)
        let typed = [
            ("v/note", "a\r\n\"<b>&amp; "), ("v/on", "true"), ("_by", " \u{202E}Ada\n"), ("_draft", "x"),
        ]
        let preview = try await post(try await tokens(of: runs) + typed)
        #expect(preview.status == 200)
        let hidden = Self.hidden(in: preview)
        #expect(hidden.filter { $0.0 == "_token" }.count == 2 && !hidden.contains { $0.0 == "_step" })
        _ = try await portal.embedded.cancel(runs[1].id)
        let result = try await post(hidden + Self.confirm)
        #expect(result.text.contains("1 of 2 answers was taken"))
        #expect(try await input(of: runs[0]) == #"{"note":"a\n\"<b>&amp; ","on":true}"#)
        #expect(try await input(of: runs[1]) == nil)
        #expect(try await portal.store.pause(runs[0].pause)?.decision?.reviewer?.name == "Ada")
    }

    @Test func `whom a proxy names chooses and answers nothing of another's list`() async throws {
        let portal = try Fixture(
            access: Access(reviewers: PersonalAnswerTests.reviewers, userHeader: "X-Forwarded-User"),
            servesSite: true)
        let ada = PersonalAnswerTests.ada
        let run = try await portal.pausedRun(audience: Audience(reviewers: ["ada"])).run
        let choice = [
            ("run", try await choice(run.pause, of: ada.link, in: portal)),
            ("folder", portal.keys.folder(of: ada.link)),
        ]
        func send(_ form: [(String, String)], as name: String) async throws -> HTTPResponse {
            let signedIn = [("X-Forwarded-User", name), ("Sec-Fetch-Site", "same-origin")]
            return try await Self.post(form, to: portal, from: "", headers: signedIn)
        }
        let theirs = try await send(choice, as: "ada")
        #expect(theirs.status == 200 && theirs.text.contains("ingest"))
        let stolen = tokens(in: theirs)
        for form in [choice, stolen + Self.answer, stolen + Self.answer + [("a", "show")]] {
            let reply = try await send(form, as: "bob")
            #expect(reply.status == 409 && !reply.text.contains("ingest") && tokens(in: reply).isEmpty)
        }
        let reply = try await send(stolen + Self.answer + Self.confirm, as: "bob")
        #expect(reply.text.contains("Nothing can be answered here now") && !reply.text.contains("ingest"))
        #expect(!reply.text.contains(#"name="v/count""#))
        #expect(try await portal.store.pause(run.pause)?.state == .open)
    }

    private static let answer = [("v/count", "3"), ("v/note", "")]
    private static let confirm = [("_step", "confirm")]

    private func runs(_ count: Int, schema: String = Fixture.schema) async throws -> [EmbeddedRun] {
        var runs: [EmbeddedRun] = []
        for _ in 0..<count { runs.append(try await portal.pausedRun(schema: schema).run) }
        return runs
    }

    private func choices(_ pauses: [PauseID]) async throws -> [(String, String)] {
        var choices: [(String, String)] = []
        for pause in pauses { choices.append(("run", try await choice(pause))) }
        return choices
    }

    /// What a list posts for a pause as it is now.
    private func choice(
        _ pause: PauseID, of link: ReviewerLink? = nil, in other: Fixture? = nil
    ) async throws -> String {
        let portal = other ?? portal
        let shown = try await portal.store.pause(pause)?.shown ?? String(repeating: "0", count: 64)
        let name = link.map { portal.keys.pagePath(for: pause, of: $0) } ?? portal.keys.pagePath(for: pause)
        return ChosenPause(pause: pause, pageName: name, shown: shown).text
    }

    private func tokens(of runs: [EmbeddedRun]) async throws -> [(String, String)] {
        tokens(in: try await post(choices(runs.map(\.pause))))
    }

    /// The tokens of the pages that are made out to a reviewer.
    private func sealed(
        _ runs: [EmbeddedRun], for reviewer: KnownReviewer, in portal: Fixture
    ) async throws -> [(String, String)] {
        var tokens: [(String, String)] = []
        for run in runs {
            let pause = try #require(try await portal.store.pause(run.pause))
            let token = pause.token(for: reviewer, among: PersonalAnswerTests.reviewers)
            tokens.append(("_token", portal.keys.seal(token)))
        }
        return tokens
    }

    private func tokens(in response: HTTPResponse) -> [(String, String)] {
        response.text.matches(of: /name="_token" value="([^"]+)"/).map { ("_token", String($0.output.1)) }
    }

    private func receipts(in response: HTTPResponse) -> [Substring] {
        response.text.matches(of: /href="\.\.\/(receipts\/[0-9a-f]{32})"/).map(\.output.1)
    }

    private func input(of run: EmbeddedRun) async throws -> String? {
        try await portal.embedded.run(run.id)?.input?.text
    }

    /// What a browser posts of the hidden controls.
    private static func hidden(in response: HTTPResponse) -> [(String, String)] {
        response.text.matches(of: /<input type="hidden" name="([^"]+)" value="([^"]*)">/).map { match in
            let value = match.output.2.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
                .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
            return (String(match.output.1), String(value))
        }
    }

    private func post(_ form: [(String, String)]) async throws -> HTTPResponse {
        try await Self.post(form, to: portal)
    }

    /// What comes in the end, as a browser follows it.
    private static func post(
        _ form: [(String, String)], to portal: Fixture, from peer: String = "127.0.0.1",
        headers: [(String, String)] = []
    ) async throws -> HTTPResponse {
        let reply = try await sent(form, to: portal, from: peer, headers: headers)
        guard reply.status == 303, let location = reply.headers["Location"] else { return reply }
        return try await portal.send(.get, "/" + location, headers: headers, from: peer)
    }

    private static func sent(
        _ form: [(String, String)], to portal: Fixture, from peer: String = "127.0.0.1",
        headers: [(String, String)] = []
    ) async throws -> HTTPResponse {
        let body = form.map { "\(escaped($0))=\(escaped($1))" }.joined(separator: "&")
        return try await portal.send(
            .post, "/many", body: body,
            headers: [("Content-Type", "application/x-www-form-urlencoded"), ("Accept", "text/html")]
                + headers,
            from: peer)
    }

    private static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}
