import Foundation
import Testing

@testable import Prefect

struct TimestampTests {
    @Test(arguments: [
        ("2026-11-21T05:23:25.269418Z", 1_795_238_605.269418), ("2026-11-21T05:23:25Z", 1_795_238_605),
        ("2026-11-21T06:23:25.5+01:00", 1_795_238_605.5), ("yesterday", nil),
        ("", nil),
    ])
    func `reads the server's timestamps`(text: String, seconds: Double?) {
        #expect(Date(timestamp: text)?.timeIntervalSince1970 == seconds)
    }

    @Test(arguments: [("Sat, 21 Nov 2026 05:23:25 GMT", 1_795_238_605), ("21 Nov 2026", nil), ("", nil)])
    func `reads the date of an HTTP header`(text: String, seconds: Double?) {
        #expect(Date(httpDate: text)?.timeIntervalSince1970 == seconds)
    }
}
