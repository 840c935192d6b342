import Forms
import JSON
import Testing

@Suite struct RecursionTests {
    private static let tree = ##"""
        {"$ref":"#/$defs/node","$defs":{"node":{"type":"object","required":["name"],"properties":{
        "name":{"type":"string"},"children":{"type":"array","items":{"$ref":"#/$defs/node"}}}}}}
        """##

    private static let chain = ##"""
        {"$ref":"#/$defs/node","$defs":{"node":{"type":"object","properties":{
        "n":{"type":"integer"},"next":{"anyOf":[{"$ref":"#/$defs/node"},{"type":"null"}]}}}}}
        """##

    @Test func `shows one more level on demand`() throws {
        let form = try Form(Self.tree)
        #expect(
            Outline(form.sheet()).description == """
                v/name* text ""
                v/children list [ ]
                  a=add/children
                """)
        let draft = try #require(
            try form.pressed("add/children", Browser.post(form, changes: ["v/name": "root"])))
        let post = Browser.post(form, draft, changes: ["v/children/~r0/name": "leaf"])
        #expect(form.decode(post).text == #"{"name":"root","children":[{"name":"leaf"}]}"#)
        #expect(form.decode(Browser.post(form, draft)).text == #"{"name":"root"}"#)
    }

    @Test func `shows all that is there`() throws {
        let value =
            #"{"name":"a","children":[{"name":"b","children":[{"name":"c"}]},{"name":"d","children":[]}]}"#
        let form = try Form(Self.tree, initial: value)
        #expect(form.decode(Browser.post(form)).text == value)
    }

    @Test func `a part that contains itself opens level by level`() throws {
        let form = try Form(Self.chain)
        var draft = Draft()
        var place = ""
        for _ in 0..<5 {
            place += "/next"
            let body = Browser.post(form, draft)
            draft = try #require(try form.pressed("show\(place)", body), "show\(place)")
        }
        let post = Browser.post(form, draft, changes: ["v\(place)/n": "5"])
        #expect(form.decode(post).text == #"{"next":{"next":{"next":{"next":{"next":{"n":5}}}}}}"#)
    }

    @Test(arguments: [5, 20, 23, 24, 30, 60])
    func `what lies too deep for controls is JSON text`(depth: Int) throws {
        let value = (0..<depth).reduce(#"{"n":1}"#) { inner, _ in #"{"next":\#(inner)}"# }
        let form = try Form(Self.chain, initial: value)
        #expect(form.sheet().all.contains { $0.name.hasPrefix("j/") } == (depth > 23))
        #expect(form.decode(Browser.post(form)).text == value)
    }

    @Test func `problems in JSON text that lies deep stand beside it`() throws {
        let value = (0..<30).reduce(#"{"n":1}"#) { inner, _ in #"{"next":\#(inner)}"# }
        let form = try Form(Self.chain, initial: value)
        let name = try #require(
            form.sheet().all.first { $0.name.hasPrefix("j/") && $0.name.hasSuffix("/next") }?.name)
        let answer = form.decode(Browser.post(form, changes: [name: #"{"n":"x"}"#]))
        #expect(answer.places == ["f\(name.dropFirst()): At /n: Enter a whole number"])
    }

    @Test func `a schema that is nothing but itself is refused, and one of itself in a union is not`() throws
    {
        #expect(throws: (any Error).self) { try Form(##"{"$ref":"#"}"##) }
        let form = try Form(
            ##"{"anyOf":[{"type":"integer"},{"type":"array","items":{"$ref":"#"}}]}"##,
            initial: "[[1],2,[[[]]]]")
        #expect(form.decode(Browser.post(form)).text == "[[1],2,[[[]]]]")
    }

    @Test func `draws a page of mutual references quickly`() throws {
        let names = (0..<30).map { "t\($0)" }
        let definitions = names.map { name in
            let members = names.map { ##""\##($0)":{"$ref":"#/$defs/\##($0)"}"## }.joined(separator: ",")
            return ##""\##(name)":{"type":"object","properties":{\##(members)}}"##
        }
        let form = try Form(##"{"$ref":"#/$defs/t0","$defs":{\##(definitions.joined(separator: ","))}}"##)
        #expect(form.decode(Browser.post(form)).text == "{}")
        #expect(form.sheet().all.count < 2_000)
    }
}
