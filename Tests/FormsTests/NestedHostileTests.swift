import Forms
import JSON
import JSONSchema
import Testing

/// Posts of a page with every kind of part, with texts and buttons that come as they may.
@Suite struct NestedHostileTests {
    private static let schema = ##"""
        {"type":"object","required":["n"],"properties":{"n":{"type":"integer","default":1},
        "group":{"type":"object","required":["s"],"properties":{"s":{"type":"string"},"when":{"type":"string","format":"date-time"}}},
        "list":{"type":"array","maxItems":4,"items":{"type":"object","properties":{"m":{"type":"number"},"t":{"type":"string"}}}},
        "map":{"type":"object","additionalProperties":{"type":"integer"}},
        "set":{"type":"array","uniqueItems":true,"items":{"enum":["x",1,null]}},
        "union":{"anyOf":[{"type":"integer"},{"type":"array","items":{"type":"string"}},{"$ref":"#/$defs/node"}]},
        "any":{},"kind":{"enum":["p","q"]},"file":{"type":"string","contentEncoding":"base64"},
        "tuple":{"type":"array","prefixItems":[{"type":"string"},{"type":"integer"}],"items":false}},
        "if":{"properties":{"kind":{"const":"p"}},"required":["kind"]},
        "then":{"properties":{"pay":{"type":"string","minLength":2}},"required":["pay"]},
        "$defs":{"node":{"type":"object","title":"Node","properties":{"next":{"$ref":"#/$defs/node"},"v":{"type":"boolean"}}}}}
        """##

    private static let texts = [
        "", " ", "1", "-0", "true", "null", "x", "[]", "b0", "b1", "b2", "none", "value", "empty", "set", "p",
        "q", "0", "1?",
        "\"x\"", "2026-11-21T13:30", "Z", "Europe/Berlin", "\u{0}", "\r\n", "shown",
    ]

    @Test func `makes nothing that the schema refuses, and shows every page again`() throws {
        let form = try Form(Self.schema)
        var (random, draft, valid) = (Steps(state: 3), Draft(), 0)
        for _ in 0..<400 {
            let actions = Outline(form.sheet(draft)).description.matches(of: #/ ?a=(\S+)/#).map {
                String($0.output.1)
            }
            let body = Self.changed(Browser.post(form, draft), &random)
            if random.next(3) == 0, !actions.isEmpty,
                let edited = try? form.pressed(actions[random.next(actions.count)], body)
            {
                draft = edited
                continue
            }
            let answer = form.decode(body)
            switch answer {
            case .valid(let input, _):
                valid += 1
                #expect(form.schema.isValid(input))
            case .invalid(let problems, _):
                #expect(!problems.isEmpty)
                let ids = Set(form.sheet(answer.draft).all.map(\.id))
                for problem in problems where problem.fieldID != "f" {
                    #expect(ids.contains(problem.fieldID ?? ""), "\(problem)")
                }
            case .malformed: break
            }
            draft = random.next(3) == 0 ? Draft() : answer.draft
        }
        #expect(valid > 10)
    }

    @Test func `names and states of any kind are refused or read, and nothing crashes`() throws {
        let form = try Form(Self.schema)
        var random = Steps(state: 5)
        let tokens = [
            "n", "list", "map", "union", "any", "~r0", "~r1", "~b0", "~b1", "~b2", "~c0", "~x", "next", "",
            "~", "~r", "~b-1", "~r99999",
        ]
        for _ in 0..<4_000 {
            let pairs = (0..<random.next(6)).map { _ in
                let path = (0..<random.next(4)).map { _ in "/" + tokens[random.next(tokens.count)] }.joined()
                let name = ["v", "s", "r", "k", "j", "z", "u", "o", "a", "x"][random.next(10)] + path
                return FormBody.Pair(name: name, value: Self.texts[random.next(Self.texts.count)])
            }
            if case .valid(let input, _) = form.decode(FormBody(pairs: pairs)) {
                #expect(form.schema.isValid(input))
            }
            let verb = ["add", "del", "up", "down", "show"][random.next(5)]
            let path = (0..<random.next(4)).map { _ in "/" + tokens[random.next(tokens.count)] }.joined()
            if let draft = try? form.pressed(verb + path, FormBody(pairs: pairs)) { _ = form.sheet(draft) }
        }
    }

    @Test func `reads a page of five hundred rows in a moment`() throws {
        let form = try Form(
            member:
                #"{"type":"array","items":{"type":"object","properties":{"x":{"type":"integer"},"y":{"type":"string"}}}}"#
        )
        let rows = (0..<500).map { "r/a=\($0)&v/a/~r\($0)/x=\($0)&v/a/~r\($0)/y=t" }.joined(separator: "&")
        let start = ContinuousClock.now
        guard case .valid(let input, let draft) = form.decode(FormBody(rows)) else {
            Issue.record("refused")
            return
        }
        #expect(input["a"]?.count == 500)
        _ = form.sheet(draft)
        #expect(ContinuousClock.now - start < .seconds(20))
    }

    private static func changed(_ body: FormBody, _ random: inout Steps) -> FormBody {
        var pairs: [FormBody.Pair] = []
        for pair in body.pairs where random.next(100) > 0 {
            let isChanged = random.next(30) == 0
            pairs.append(isChanged ? .init(name: pair.name, value: texts[random.next(texts.count)]) : pair)
        }
        return FormBody(pairs: pairs, files: body.files)
    }
}
