import Forms
import JSON
import JSONSchema
import Testing

@Suite struct KeptDraftTests {
    private static let schema = #"""
        {"type":"object","properties":{
          "name":{"type":"string","minLength":3},"count":{"type":"integer"},"tick":{"type":"boolean","default":true},
          "token":{"type":"string","format":"password"},
          "card":{"type":"object","properties":{"holder":{"type":"string"},"pin":{"type":"string","writeOnly":true}},"required":["holder"]},
          "lines":{"type":"array","items":{"type":"object","properties":{"part":{"type":"string"}}}},
          "pay":{"oneOf":[{"title":"Card","type":"object","required":["number"],"properties":{"number":{"type":"string"}}},
            {"title":"Cash","type":"object","properties":{"sum":{"type":"number"}}}]},
          "tags":{"type":"array","uniqueItems":true,"items":{"enum":["a","b"]}},
          "prices":{"type":"object","additionalProperties":{"type":"number"}}}}
        """#

    private static let post =
        "v/name=A&v/count=many&s/tick=bool&v/token=hunter2&s/card=value&o/card=shown&v/card/holder=Ada&v/card/pin=1234"
        + "&o/lines=shown&r/lines=1&v/lines/~r1/part=nut&r/lines=0&v/lines/~r0/part=&s/pay=b0&v/pay/~b0/number=42"
        + "&s/tags=set&v/tags=b&v/tags=a&o/prices=shown&r/prices=0&k/prices/~r0=bolt&v/prices/~r0=x&_by=Ada&_save=1"

    @Test func `keeps everything as it was typed, good or bad, but for secrets`() throws {
        let form = try Form(Self.schema)
        let kept = try form.kept(FormBody(Self.post))
        #expect(!kept.text.contains("hunter2") && !kept.text.contains("1234"))
        let sheet = form.sheet(form.draft(KeptDraft(text: kept.text)))
        let typed = [
            "v/name", "v/count", "v/card/holder", "v/lines/~r1/part", "v/pay/~b0/number", "v/prices/~r0",
        ]
        #expect(typed.map { sheet.field($0)?.typed } == ["A", "many", "Ada", "nut", "42", "x"])
        #expect(sheet.field("v/tick")?.control == .checkbox(isTicked: false))
        #expect(try form.kept(FormBody(Self.post)) == kept)
    }

    @Test func `is the page of the same post, but for secrets`() throws {
        let form = try Form(Self.schema)
        let post = Self.post.replacing("&v/token=hunter2", with: "").replacing("&v/card/pin=1234", with: "")
        let refused = form.sheet(form.decode(FormBody(post)).draft)
        #expect(form.sheet(form.draft(try form.kept(FormBody(post)))) == refused)
    }

    @Test func `gives back what still fits a changed form`() throws {
        let kept = try Form(Self.schema).kept(FormBody(Self.post))
        let form = try Form(
            #"{"type":"object","properties":{"name":{"type":"string"},"count":{"enum":[1,2]},"lines":{"type":"string"},"card":{"type":"object","properties":{"holder":{"type":"string","writeOnly":true}}},"pay":{"type":"array","items":{"type":"string"}}}}"#
        )
        let sheet = form.sheet(form.draft(kept))
        #expect(sheet.field("v/name")?.typed == "A")
        #expect(sheet.field("v/lines")?.typed == "")
        #expect(!Outline(sheet).description.contains("Ada"))
    }

    @Test(arguments: [
        "", "[]", "{", "[[1,2]]", #"[["x/y","z"]]"#, #"[["v/name"]]"#,
    ])
    func `is empty where the text is none of ours`(text: String) throws {
        let form = try Form(#"{"type":"object","properties":{"name":{"type":"integer"}}}"#)
        #expect(form.sheet(form.draft(KeptDraft(text: text))) == form.sheet())
    }

    @Test(arguments: ["v/file=YWJj", "v/file=YWJj&s/file=none"])
    func `keeps no files, and shows the run's own in place of one that was chosen`(file: String) throws {
        let form = try Form(
            #"{"type":"object","properties":{"name":{"type":"string"},"file":{"type":"string","contentEncoding":"base64"}}}"#,
            initial: #"{"file":"Z2l2ZW4="}"#)
        let post = FormBody("v/name=A&\(file)")
        let kept = try form.kept(post)
        #expect(!kept.text.contains("YWJj"))
        let files = try [form.draft(kept), form.typed(post)].map { draft -> FileInput? in
            guard case .file(let input) = form.sheet(draft).field("v/file")?.control else { return nil }
            return input
        }
        #expect(files.map { $0?.text } == ["Z2l2ZW4=", "YWJj"])
        #expect(files.map { $0?.isGiven } == [true, false])
        #expect(files[0]?.isLeftOut == files[1]?.isLeftOut)
    }

    @Test func `holds no more than its bound`() throws {
        let form = try Form(Self.schema)
        let long = String(repeating: "a", count: KeptDraft.mostBytes)
        #expect(throws: FormBodyError.tooManyBytes(limit: KeptDraft.mostBytes)) {
            try form.kept(FormBody("v/name=\(long)"))
        }
        #expect(throws: FormBodyError.duplicateName("s/name")) {
            try form.kept(FormBody("v/count=1&s/name=value&s/name=value"))
        }
    }
}
