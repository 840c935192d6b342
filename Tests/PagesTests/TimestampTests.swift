import Foundation
import Testing

@testable import Pages

@Suite struct TimestampTests {
    @Test(arguments: [
        ("2026-11-21T13:42:59Z", "2026-11-21T13:42Z"),
        ("2024-02-29T00:00:00Z", "2024-02-29T00:00Z"),
        ("2023-12-31T23:59:59Z", "2023-12-31T23:59Z"),
        ("2024-03-01T00:00:00Z", "2024-03-01T00:00Z"),
        ("1969-12-31T23:59:00Z", "1969-12-31T23:59Z"),
        ("1900-02-28T12:00:00Z", "1900-02-28T12:00Z"),
    ])
    func `shows the calendar of UTC`(date: String, iso: String) throws {
        #expect(Timestamp(try Date(date, strategy: .iso8601)).iso == iso)
    }

    @Test func `agrees with Foundation on days of seven centuries`() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
        for day in stride(from: -135_000, to: 150_000, by: 13) {
            let date = Date(timeIntervalSince1970: Double(day) * 86_400 + 3_661)
            let parts = calendar.dateComponents([.year, .month, .day], from: date)
            let moment = Timestamp(date)
            #expect([moment.year, moment.month, moment.day] == [parts.year, parts.month, parts.day])
        }
    }

    @Test(arguments: [Double.infinity, -.infinity, .nan, 1e300])
    func `stays within the years that can be shown`(seconds: Double) {
        let moment = Timestamp(Date(timeIntervalSince1970: seconds))
        #expect((1...9999).contains(moment.year))
    }
}
