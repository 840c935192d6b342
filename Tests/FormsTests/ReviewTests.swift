import Forms
import JSON
import JSONSchema
import Testing

@Suite struct ReviewTests {
    private static let schema = #"""
        {"type":"object","required":["items"],"additionalProperties":false,"properties":{
          "items":{"type":"array","x-countersign":{"review":{"confidence":"sure","threshold":0.75,"sample":0.5,"passed":"fold"}},
            "items":{"title":"Photo","type":"object","required":["image","label"],"additionalProperties":false,"properties":{
              "image":{"type":"string","x-countersign":{"evidence":{"kind":"image","alt":"name"}}},
              "name":{"type":"string","x-countersign":{"evidence":"kept"}},
              "sure":{"type":"number","x-countersign":{"evidence":"kept"}},
              "label":{"enum":["cat","dog"]},
              "note":{"type":"string","maxLength":5}}}},
          "rest":{"type":"string"}}}
        """#

    private static let initial = #"""
        {"items":[{"image":"a.png","sure":0.90,"label":"cat"},{"image":"b.png","name":"B","sure":0.30},
          {"image":"c.png","sure":0.80,"label":"dog"},{"image":"d.png"},{"image":"e.png","sure":0.7}]}
        """#

    private func form() throws -> Form { try Form(Self.schema, initial: Self.initial) }

    @Test func `shows the doubtful first, then those that were picked, then the rest, and who is done`()
        throws
    {
        let form = try form()
        let field = try #require(form.first)
        #expect(
            Outline(field).description == """
                v/items* review 2 of 5
                  - 3 Photo 4 doubtful
                    v/items/~r3* group
                      v/items/~r3/image* picture "d.png" -
                      v/items/~r3/label* segments "cat", "dog"
                      v/items/~r3/note text ""
                  - 1 Photo 2 0.30 doubtful
                    v/items/~r1* group
                      v/items/~r1/image* picture "b.png" B
                      v/items/~r1/label* segments "cat", "dog"
                      v/items/~r1/note text ""
                  - 4 Photo 5 0.7 doubtful
                    v/items/~r4* group
                      v/items/~r4/image* picture "e.png" -
                      v/items/~r4/label* segments "cat", "dog"
                      v/items/~r4/note text ""
                  - 2 Photo 3 0.80 sampled done
                    v/items/~r2* group
                      v/items/~r2/image* picture "c.png" -
                      v/items/~r2/label* segments "cat", (x)"dog"
                      v/items/~r2/note text ""
                  - 0 Photo 1 0.90 passed done
                    v/items/~r0* group
                      v/items/~r0/image* picture "a.png" -
                      v/items/~r0/label* segments (x)"cat", "dog"
                      v/items/~r0/note text ""
                """)
        #expect(form.notes == [])
        #expect(form.reviews == [JSONPointer(tokens: ["items"])])
    }

    @Test func `answers in the order of the run, with the evidence as it was`() throws {
        let answer = try form().decode(
            FormBody(
                "r/items=3&v/items/~r3/label=dog&r/items=1&v/items/~r1/label=cat&v/items/~r1/note=hm&r/items=4"
                    + "&v/items/~r4/label=dog&r/items=2&v/items/~r2/label=cat&r/items=0&v/items/~r0/label=cat"
            ))
        #expect(
            answer.text == #"""
                {"items":[{"image":"a.png","sure":0.90,"label":"cat"},{"image":"b.png","name":"B","sure":0.30,"label":"cat","note":"hm"},{"image":"c.png","sure":0.80,"label":"cat"},{"image":"d.png","label":"dog"},{"image":"e.png","sure":0.7,"label":"dog"}]}
                """#)
    }

    @Test func `asks for what is missing beside the thing, also for one that no row came of`() throws {
        let answer = try form().decode(
            FormBody(
                "r/items=1&v/items/~r1/label=bird&r/items=0&v/items/~r0/label=cat&v/items/~r0/note=too long"))
        #expect(
            answer.places == [
                "f/items/~r3/label: Choose cat or dog",
                "f/items/~r1/label: Choose cat or dog",
                "f/items/~r4/label: Choose cat or dog",
                "f/items/~r2/label: Choose cat or dog",
                "f/items/~r0/note: Enter 5 characters or fewer; you have 8",
            ])
    }

    @Test(arguments: [
        ("r/items=0&v/items/~r0/image=x", "v/items/~r0/image"),
        ("r/items=0&v/items/~r0/sure=1", "v/items/~r0/sure"),
        ("r/items=3&v/items/~r3/name=x", "v/items/~r3/name"),
        ("r/items=5&v/items/~r5/label=cat", "v/items/~r5/label"),
        ("v/items/~r0/label=cat", "v/items/~r0/label"),
    ])
    func `takes no evidence from a post, and no further things`(post: String, name: String) throws {
        let unknown = FormBodyError.unknownName(name)
        #expect(try form().decode(FormBody(post)) == .malformed(unknown))
    }

    @Test(arguments: ["add/items", "del/items/~r0", "up/items/~r1", "down/items/~r0"])
    func `has no button that adds, removes or moves`(action: String) throws {
        #expect(try form().pressed(action, FormBody("r/items=0&r/items=1")) == nil)
    }

    @Test func `puts an answer beside the thing that it was given for, where the question changed`() throws {
        let before = try form()
        let page = Page(before.sheet()).controls.filter { $0.name.hasPrefix("k/") || $0.name.hasPrefix("r/") }
        let typed =
            "&v/items/~r1/label=dog&v/items/~r1/note=b&v/items/~r3/label=cat&v/items/~r3/note=d&v/items/~r4/note=e"
        let body = FormBody(page.map { "\($0.name)=\($0.value ?? "")" }.joined(separator: "&") + typed)
        let after = try Form(
            Self.schema,
            initial:
                #"{"items":[{"image":"d.png"},{"image":"new.png"},{"image":"b.png","name":"B","sure":0.30},{"image":"f.png"},{"image":"g.png"},{"image":"e.png","sure":0.7}]}"#
        )
        let sheet = after.sheet(after.decode(body).draft)
        #expect(sheet.field("v/items/~r0/note")?.typed == "d")
        #expect(sheet.field("v/items/~r1/note")?.typed == "")
        #expect(sheet.field("v/items/~r2/note")?.typed == "b")
        #expect(sheet.field("v/items/~r5/note")?.typed == "e", "there are more things now")
        let kept = after.sheet(after.draft(try before.kept(body)))
        #expect(kept.field("v/items/~r2/note")?.typed == "b")
        #expect(kept.field("v/items/~r0/note")?.typed == "d")
    }

    @Test(arguments: [
        (
            #"{"items":[{"image":"a.png","sure":0.90,"label":"dog"},{"image":"b.png","name":"B","sure":0.30,"label":"cat"},"#
                + #"{"image":"c.png","sure":0.80,"label":"dog"},{"image":"d.png","label":"cat"},{"image":"e.png","sure":0.7,"label":"cat"}]}"#,
            [String]()
        ),
        (
            #"{"items":[{"image":"x.png","sure":0.90,"label":"dog"},{"image":"b.png","sure":0.30,"label":"cat"},"#
                + #"{"image":"c.png","sure":0.80,"label":"dog"},{"image":"d.png","sure":1,"label":"cat"},{"image":"e.png","sure":0.7,"label":"cat"}]}"#,
            ["/items/0/image", "/items/1/name", "/items/3/sure"]
        ),
        (#"{"items":[{"image":"a.png","sure":0.90,"label":"dog"}]}"#, ["/items"]),
    ])
    func `holds a program to the evidence too`(input: String, wrong: [String]) throws {
        let answer = try form().decode(json: try JSONDocument(input).root)
        guard case .invalid(let problems, _) = answer else { return #expect(wrong.isEmpty) }
        #expect(problems.map(\.pointer.description) == wrong)
    }

    @Test(arguments: [
        (#"{}"#, ["/items"]), (#"{"items":null}"#, ["/items"]), (#"{"items":[]}"#, ["/items"]),
        (#"{"items":[{"image":"a.png"}]}"#, []),
    ])
    func `holds a program to a list that the schema does not require`(input: String, wrong: [String]) throws {
        let form = try Form(
            #"""
            {"type":"object","properties":{"items":{"type":["array","null"],"items":{"type":"object","properties":{
              "image":{"type":"string","x-countersign":{"evidence":"image"}},"label":{"type":"string"}}}}}}
            """#, initial: #"{"items":[{"image":"a.png"}]}"#)
        #expect(form.reviews.count == 1)
        let answer = form.decode(json: try JSONDocument(input).root)
        guard case .invalid(let problems, _) = answer else { return #expect(wrong.isEmpty) }
        #expect(problems.map(\.pointer.description) == wrong)
    }

    @Test(arguments: [
        (#"{"pair":[{"id":"a","mark":1},2],"named":{"x":{"id":"b","mark":2},"y":{"mark":3}}}"#, [String]()),
        (
            #"{"pair":[{"mark":1},2],"named":{"x":{"id":"c"},"y":{"id":"d"}}}"#,
            ["/pair/0/id", "/named/x/id", "/named/y/id"]
        ),
        (#"{"pair":[],"named":{}}"#, []),
    ])
    func `holds a program to evidence in pairs and dictionaries`(input: String, wrong: [String]) throws {
        let thing =
            #"{"type":"object","properties":{"id":{"type":"string","x-countersign":{"evidence":"kept"}},"mark":{"type":"integer"}}}"#
        let form = try Form(
            #"""
            {"type":"object","properties":{"pair":{"type":"array","prefixItems":[\#(thing),{"type":"integer"}],"items":false},
              "named":{"type":"object","additionalProperties":\#(thing)}}}
            """#, initial: #"{"pair":[{"id":"a"},1],"named":{"x":{"id":"b"}}}"#)
        let answer = form.decode(json: try JSONDocument(input).root)
        guard case .invalid(let problems, _) = answer else { return #expect(wrong.isEmpty) }
        #expect(problems.map(\.pointer.description) == wrong)
    }

    @Test func `marks spans of a text, and asks about each`() throws {
        let form = try Form(
            #"""
            {"type":"object","properties":{"texts":{"type":"array","items":{"type":"object","required":["text","spans"],"properties":{
              "text":{"type":"string","x-countersign":{"evidence":{"kind":"text","spans":"spans"}}},
              "spans":{"type":"array","items":{"title":"Name","type":"object","required":["label"],"properties":{
                "start":{"type":"integer","x-countersign":{"evidence":"kept"}},"end":{"type":"integer","x-countersign":{"evidence":"kept"}},
                "label":{"enum":["person","place","none"]}}}}}}}}}
            """#,
            initial: #"""
                {"texts":[{"text":"Ada née Byron","spans":[{"start":8,"end":13,"label":"place"},{"start":0,"end":3,"label":"person"},
                  {"start":1,"end":5,"label":"none"},{"start":9,"end":99,"label":"none"}]}]}
                """#)
        let text = try #require(form.sheet().field("v/texts/~r0/text"))
        #expect(
            Outline(text).description
                == #"v/texts/~r0/text* words "Ada née Byron" 2:0..<3 person 1:8..<13 place"#)
        let all = (0...3).map { "&r/texts/~r0/spans=\($0)&v/texts/~r0/spans/~r\($0)/label=person" }.joined()
        guard case .valid(let input, _) = form.decode(FormBody("r/texts=0" + all)) else {
            return #expect(Bool(false))
        }
        #expect(
            input.value(at: JSONPointer(tokens: ["texts", "0", "spans", "3"]))?.text
                == #"{"start":9,"end":99,"label":"person"}"#)
    }

    @Test(arguments: [
        #"{"type":"array","items":{"type":"string"},"x-countersign":{"review":{}}}"#,
        #"{"type":"array","items":{"anyOf":[{"type":"object","properties":{"a":{}}},{"type":"null"}]},"x-countersign":{"review":{}}}"#,
    ])
    func `is a plain list where entries are no objects, and says so`(list: String) throws {
        let form = try Form(member: list, initial: #"[null]"#)
        guard case .rows = form.first?.control else { return #expect(Bool(false)) }
        #expect(form.notes.contains { $0.message.contains(#"The hint "review" is for a list of objects"#) })
    }

    @Test func `names evidence of a kind that is none`() throws {
        let form = try Form(
            member: #"{"type":"string","x-countersign":{"evidence":"sound"}}"#, initial: #""x""#)
        #expect(form.notes.map(\.message).contains { $0.contains(#""evidence""#) })
    }

    @Test func `never shows a secret as evidence`() throws {
        let form = try Form(
            member: #"{"type":"string","format":"password","x-countersign":{"evidence":"text"}}"#,
            initial: #""hunter2""#)
        #expect(!Outline(form.sheet()).description.contains("hunter2"))
    }
}
