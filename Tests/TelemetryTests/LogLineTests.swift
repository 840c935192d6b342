import Foundation
import JSON
import Logging
import Testing

@testable import Telemetry

@Suite struct LogLineTests {
    private static let moment = Date(timeIntervalSince1970: 1_764_331_767.0625)

    private func line(_ message: String, _ metadata: Logger.Metadata = [:]) -> LogLine {
        LogLine(at: Self.moment, .warning, message, metadata)
    }

    @Test func `a JSON line is one object with time, level, message and the metadata in order`() throws {
        let text = line("answer sent", ["run": "r1", "attempt": "2"]).text(.json)
        #expect(
            text
                == #"{"time":"2025-11-28T12:09:27.062Z","level":"warning","message":"answer sent","attempt":"2","run":"r1"}"#
        )
    }

    @Test func `a text line quotes what is more than a word`() {
        let text = line("answer sent", ["run": "a b", "attempt": "2", "empty": ""]).text(.text)
        #expect(text == #"2025-11-28T12:09:27.062Z warning  answer sent attempt=2 empty="" run="a b""#)
    }

    @Test(arguments: [
        ("\n", #"\u000a"#), ("\u{1B}[31m", #"\u001b[31m"#), ("\u{0}", #"\u0000"#), ("\u{7F}", #"\u007f"#),
        ("\u{85}", #"\u0085"#), ("\u{2028}", #"\u2028"#), ("\u{2029}", #"\u2029"#), ("\u{202E}", #"\u202e"#),
        ("\u{2066}", #"\u2066"#), ("\u{200F}", #"\u200f"#), ("\u{61C}", #"\u061c"#),
        ("\r\n", #"\u000d\u000a"#),
        ("é😀", "é😀"),
    ])
    func `what controls, ends or turns a line is written as an escape, in every field`(
        raw: String, escaped: String
    ) throws {
        for format in LogFormat.allCases {
            let text = line("m\(raw)", ["k\(raw)": "v\(raw)"]).text(format)
            #expect(
                text.contains("m\(escaped)") && text.contains("k\(escaped)") && text.contains("v\(escaped)"))
            #expect(!text.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) })
        }
        let json = try JSONDocument(line("m", ["k": "v\(raw)"]).text(.json)).root
        #expect(json["k"]?.string == "v\(raw)", "a program reads back what was there")
    }

    @Test func `quotes and backslashes cannot end a field`() throws {
        let hostile = #"x","level":"critical\"#
        let json = try JSONDocument(line(hostile, ["k": "\(hostile)"]).text(.json)).root
        #expect((json["message"]?.string, json["level"]?.string) == (hostile, "warning"))
        #expect(line("m", ["k": #"a" b="c"#]).text(.text).hasSuffix(#"k="a\" b=\"c""#))
    }

    @Test(arguments: [255, 256, 257, 100_000])
    func `a field ends after 256 scalars`(count: Int) throws {
        let long = String(repeating: "\u{301}", count: count)
        let json = try JSONDocument(line(long, ["k": "\(long)"]).text(.json)).root
        let expected = min(count, 256) + (count > 256 ? 1 : 0)
        for field in ["message", "k"] {
            #expect(json[field]?.string?.unicodeScalars.count == expected)
            #expect(json[field]?.string?.hasSuffix("…") == (count > 256))
        }
    }

    @Test func `metadata cannot take the place of a line's own members`() throws {
        let json = try JSONDocument(line("m", ["level": "x", "time": "y"]).text(.json)).root
        #expect(
            (json["level"]?.string, json["_level"]?.string, json["_time"]?.string) == ("warning", "x", "y"))
    }
}
