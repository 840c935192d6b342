import Forms
import JSON
import Testing

@Suite struct MomentTests {
    private static let schema = #"{"type":"string","format":"date-time"}"#

    @Test(arguments: [
        ("2026-11-21T13:30", "Z", #"{"a":"2026-11-21T13:30:00Z"}"#),
        ("2026-11-21T13:30:05.25", "+02:00", #"{"a":"2026-11-21T13:30:05.25+02:00"}"#),
        ("2026-11-21T13:30", "+2", #"{"a":"2026-11-21T13:30:00+02:00"}"#),
        ("2026-11-21T13:30", "-0330", #"{"a":"2026-11-21T13:30:00-03:30"}"#),
        ("2026-11-21T13:30", "UTC", #"{"a":"2026-11-21T13:30:00Z"}"#),
        ("2026-11-21T13:30", "utc+1", #"{"a":"2026-11-21T13:30:00+01:00"}"#),
        ("2026-11-21T13:30", "GMT−5", #"{"a":"2026-11-21T13:30:00-05:00"}"#),
        ("2026-11-21T13:30", "Europe/Berlin", #"{"a":"2026-11-21T13:30:00+01:00"}"#),
        ("2026-07-21T13:30", "Europe/Berlin", #"{"a":"2026-07-21T13:30:00+02:00"}"#),
        ("2026-07-21T13:30", "America/New York", #"{"a":"2026-07-21T13:30:00-04:00"}"#),
        ("2026-07-21T13:30", "Asia/Kathmandu", #"{"a":"2026-07-21T13:30:00+05:45"}"#),
        ("2026-11-21T13:30:00Z", "", #"{"a":"2026-11-21T13:30:00Z"}"#),
        ("2026-11-21 13:30 +02:00", "", #"{"a":"2026-11-21T13:30:00+02:00"}"#),
        (" 2026-11-21 13:30 ", " Z ", #"{"a":"2026-11-21T13:30:00Z"}"#),
        ("", "", "{}"), ("", "Z", "{}"),
    ])
    func `makes a moment of the clock and the zone`(clock: String, zone: String, input: String) throws {
        let form = try Form(member: Self.schema)
        let post = FormBody(pairs: [.init(name: "v/a", value: clock), .init(name: "z/a", value: zone)])
        #expect(form.decode(post).text == input)
    }

    private static let zoneUnknown =
        "/a: Enter an offset such as +02:00, Z for UTC, or the name of a time zone such as Europe/Berlin"
    private static let example = "/a: Enter a date and time with its offset such as 2026-11-21T13:30:00Z"

    @Test(arguments: [
        ("2026-11-21T13:30", "", zoneUnknown), ("2026-11-21T13:30", "Nowhere/Land", zoneUnknown),
        ("2026-11-21T13:30", "+25:00", zoneUnknown), ("2026-11-21T13:30", "+", zoneUnknown),
        ("2026-11-21T13:30", "+1:2:3:4:5", zoneUnknown),
        ("2026-11-21T13:30", String(repeating: "A", count: 100), zoneUnknown),
        ("2026-02-30T13:30", "Z", example), ("noon", "Z", example), ("2026-11-21", "Z", example),
    ])
    func `says what it cannot read`(clock: String, zone: String, problem: String) throws {
        let form = try Form(member: Self.schema)
        let answer = form.decode(Browser.post(form, changes: ["v/a": clock, "z/a": zone]))
        #expect(answer.text == problem)
        let shown = try #require(form.sheet(answer.draft).first)
        #expect(Outline.text(shown.control) == "moment \"\(clock)\" \"\(zone)\"")
    }

    @Test(arguments: [
        "2026-11-21T13:30:00Z", "2026-11-21T13:30:00.000Z", "2026-11-21t13:30:00z",
        "2026-11-21T13:30:00.123456+02:00",
        "2026-11-21T13:30:00.120-00:00", "0000-01-01T00:00:00Z", "2016-12-31T23:59:60Z",
        "2026-01-01T00:00:00",
        "2026-11-21 13:30", "tomorrow",
    ])
    func `an untouched one stays as it was`(text: String) throws {
        let form = try Form(member: Self.schema, initial: #""\#(text)""#)
        let answer = form.decode(Browser.post(form))
        guard case .invalid(let problems, _) = answer else {
            #expect(answer.text == #"{"a":"\#(text)"}"#)
            return
        }
        #expect(["2026-11-21 13:30", "tomorrow"].contains(text), "\(problems)")
    }

    @Test func `a time without a zone is taken where the run's own has none`() throws {
        let form = try Form(member: Self.schema, initial: #""2026-01-01T00:00:00""#)
        #expect(
            form.decode(Browser.post(form, changes: ["v/a": "2026-11-21T13:30"])).text
                == #"{"a":"2026-11-21T13:30:00"}"#)
        let zoned = Browser.post(form, changes: ["v/a": "2026-11-21T13:30", "z/a": "Z"])
        #expect(form.decode(zoned).text == #"{"a":"2026-11-21T13:30:00Z"}"#)
    }

    @Test func `an hour that a zone skips or repeats has an offset nonetheless`() throws {
        let form = try Form(member: Self.schema)
        for clock in ["2026-03-29T02:30", "2026-10-25T02:30"] {
            let answer = form.decode(Browser.post(form, changes: ["v/a": clock, "z/a": "Europe/Berlin"])).text
            #expect(["+01:00", "+02:00"].contains { answer == #"{"a":"\#(clock):00\#($0)"}"# }, "\(answer)")
        }
    }
}

extension Sheet {
    fileprivate var first: Field? { fields.first }
}
