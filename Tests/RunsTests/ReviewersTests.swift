import Foundation
import JSON
import Testing

@testable import Runs

@Suite struct ReviewersTests {
    private static let ada = KnownReviewer(
        id: "ada", name: "Ada Lovelace", email: "Ada@example.org", groups: ["finance"])
    private static let bob = KnownReviewer(id: "bob", name: "Bob", groups: ["finance", "ops"], generation: 2)
    private static let cy = KnownReviewer(id: "cy", name: "Cy")
    private let reviewers = Reviewers([ada, bob, cy])
    private static let kate = KnownReviewer(id: "kate", name: "Kate", email: "Kate@example.org")

    @Test(
        arguments: [
            (Audience.anyone, []),
            (Audience(reviewers: ["cy", "ada"]), ["ada", "cy"]),
            (Audience(reviewers: ["group:finance"]), ["ada", "bob"]),
            (Audience(reviewers: ["group:ops", "ada"]), ["ada", "bob"]),
            (Audience(reviewers: ["group:finance"], requester: "ada", takesRequester: false), ["bob"]),
            (Audience(requester: "ada", takesRequester: false), ["bob", "cy"]),
            (Audience(reviewers: ["ada"], requester: "ada"), ["ada"]),
            (Audience(reviewers: ["nobody", "cy"]), ["cy"]),
            (Audience(reviewers: ["group:nobody", "finance", ""]), []),
            (Audience(takesRequester: false), []),
            (Audience(reviewers: ["ada"], requester: "nobody", takesRequester: false), []),
        ] as [(Audience, [String])])
    func `makes a run out to those whom it names`(audience: Audience, ids: [String]) {
        #expect(reviewers.addressees(of: audience).map(\.id) == ids)
    }

    @Test(
        arguments: [
            (Audience.anyone, []),
            (Audience(reviewers: ["ada", "group:ops"], requester: "cy", takesRequester: false), []),
            (
                Audience(reviewers: ["ada", "eve", "group:x"]),
                [.unknownReviewer(index: 1, name: "eve"), .unknownReviewer(index: 2, name: "group:x")]
            ),
            (Audience(requester: "eve", takesRequester: false), [.unknownRequester("eve")]),
            (Audience(reviewers: ["ada"], takesRequester: false), [.noRequester]),
            (Audience(reviewers: ["ada"], requester: "ada", takesRequester: false), [.nobodyLeft]),
        ] as [(Audience, [AudienceObjection])])
    func `says what of an audience cannot be honoured`(audience: Audience, objections: [AudienceObjection]) {
        #expect(reviewers.objections(to: audience) == objections)
    }

    @Test func `without reviewers only a run that is for anyone can be honoured`() {
        #expect(Reviewers.none.objections(to: .anyone) == [])
        let closed = Audience(requester: "ada", takesRequester: false)
        #expect(Reviewers.none.objections(to: closed) == [.unknownRequester("ada")])
    }

    @Test func `links of an earlier or a later generation are nobody's`() {
        #expect(reviewers.holder(of: ReviewerLink(id: "bob", generation: 2)) == Self.bob)
        #expect(reviewers.holder(of: ReviewerLink(id: "bob", generation: 1)) == nil)
        #expect(reviewers.holder(of: ReviewerLink(id: "bob", generation: 3)) == nil)
        #expect(reviewers.holder(of: ReviewerLink(id: "eve")) == nil)
    }

    @Test(arguments: [
        ("ada", "ada"), ("ADA@EXAMPLE.ORG", "ada"), ("Cy", "cy"), ("", nil), ("Ada Lovelace", nil),
        ("kate@example.org", "kate"), ("KATE@example.org", "kate"), ("\u{212A}ate@example.org", nil),
        ("\u{212A}ate", nil), ("KATE", "kate"),
    ])
    func `finds whom a proxy names by id or address`(user: String, id: String?) {
        #expect(Reviewers(reviewers.all + [Self.kate]).user(user)?.id == id)
    }

    @Test func `a page counts until the first of deadline and end of the link, the same at every time`() {
        let day = 86_400.0
        let asked = Date(timeIntervalSince1970: 1_000_000)
        func expiry(deadline: Double? = nil, since: Double? = nil) -> Double {
            let run = PausedRun(
                id: PauseID("p"), orchestrator: "o", run: Run(id: "r", name: "r"), pausedAt: asked,
                deadline: deadline.map(asked.addingTimeInterval))
            let reviewer = KnownReviewer(id: "ada", name: "Ada", since: since.map(asked.addingTimeInterval))
            return Reviewers([reviewer], linkLifeInDays: 30).expiry(of: run, for: reviewer)
                .timeIntervalSince(asked)
        }
        #expect(expiry() == 30 * day)
        #expect(expiry(deadline: 60) == 60)
        #expect(expiry(deadline: 40 * day) == 30 * day)
        #expect(expiry(since: 5 * day) == 35 * day)
        #expect(expiry(since: -5 * day) == 30 * day)
    }

    @Test(arguments: [
        (#"{}"#, Audience.anyone), (#"true"#, .anyone), (#"{"x-countersign": {"language": "de"}}"#, .anyone),
        (
            #"{"x-countersign": {"reviewers": ["ada"], "requester": "bob", "selfApproval": false}}"#,
            Audience(reviewers: ["ada"], requester: "bob", takesRequester: false)
        ),
        (#"{"x-countersign": {"selfApproval": true, "reviewers": null, "requester": null}}"#, .anyone),
        (
            ##"{"$ref": "#/$defs/Node", "$defs": {"Node": {"x-countersign": {"reviewers": ["ada"]}}}}"##,
            Audience(reviewers: ["ada"])
        ),
        (
            ##"{"allOf": [{"$ref": "#/$defs/N"}], "$defs": {"N": {"allOf": [{"$ref": "#"}, {"x-countersign": {"selfApproval": false}}]}}}"##,
            Audience(takesRequester: false)
        ),
        (#"{"properties": {"a": {"x-countersign": {"reviewers": ["ada"]}}}}"#, .anyone),
        (#"{"x-countersign": {"reviewers": "ada"}}"#, Audience(reviewers: [#""ada""#])),
        (#"{"x-countersign": {"reviewers": []}}"#, Audience(reviewers: ["[]"])),
        (#"{"x-countersign": {"reviewers": ["ada", 7]}}"#, Audience(reviewers: ["ada", "7"])),
        (#"{"x-countersign": {"selfApproval": "no"}}"#, Audience(takesRequester: false)),
    ])
    func `reads the hints of a schema, and closes a run whose hints are none`(
        schema: String, audience: Audience
    ) throws {
        #expect(Audience(schema: try JSONDocument(schema).root) == audience)
    }

    @Test(
        arguments: [
            (#"{"x-countersign": "ada"}"#, #""ada""#), (#"{"x-countersign": null}"#, "null"),
            (#"{"x-countersign": {"self_approval": false, "reviewers": ["ada"]}}"#, "self_approval"),
            (#"{"x-countersign": {"Reviewers": ["ada"]}}"#, "Reviewers"),
            (#"{"allOf": [{"x-countersign": {"reviewer": ["ada"]}}]}"#, "reviewer"),
            (
                ##"{"$ref": "#node", "$defs": {"N": {"$anchor": "node", "x-countersign": {"reviewers": ["ada"]}}}}"##,
                "$ref: #node"
            ),
            (
                #"{"allOf": [\#(String(repeating: "{},", count: 999)){"x-countersign": {"reviewers": ["ada"]}}]}"#,
                "allOf"
            ),
        ])
    func `what may have been meant to close a run closes it, and is told`(schema: String, hint: String) throws
    {
        let audience = Audience(schema: try JSONDocument(schema).root)
        #expect(reviewers.objections(to: audience) == [.unreadableHint(hint)])
        #expect(!audience.isAnyone && reviewers.addressees(of: audience).isEmpty)
    }

    @Test(arguments: [
        ##"{"$ref": "#node", "$defs": {"N": {"$anchor": "node"}}}"##,
        #"{"allOf": [\#(String(repeating: "{},", count: 20)){"x-countersign": {"submit": "Go"}}]}"#,
        #"{"properties": {"a": {"x-countersign": {"colour": 1}}}}"#,
    ])
    func `what can close no run leaves it open`(schema: String) throws {
        #expect(Audience(schema: try JSONDocument(schema).root) == .anyone)
    }

    @Test(arguments: ["ada", "ada#", "ada#x", "ada#01", "ada#1#2", "#", "ada# 1"])
    func `reads no link from what writes none`(text: String) {
        #expect(ReviewerLink(text) == nil)
    }

    @Test func `reads the links that it writes`() {
        let link = ReviewerLink(id: "ada.b_c-1", generation: 12)
        #expect(ReviewerLink(link.text) == link)
    }
}
