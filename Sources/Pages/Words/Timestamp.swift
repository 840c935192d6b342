import Foundation

/// A moment as the calendar and the clock of UTC show it, to the minute.
struct Timestamp: Equatable, Sendable {
    let year: Int
    /// From 1.
    let month: Int
    let day: Int
    /// Such as `09:05`.
    let clock: String

    /// Counts the days from 1 March of year 0, so that a leap day ends a year.
    ///
    /// Source: Howard Hinnant, "chrono-compatible low-level date algorithms", `civil_from_days`.
    init(_ date: Date) {
        let seconds = date.timeIntervalSince1970
        let bounded = seconds.isNaN ? 0 : min(max(seconds, -62_135_596_800), 253_402_300_799)
        let minutes = Int((bounded / 60).rounded(.down))
        let minuteOfDay = (minutes % 1440 + 1440) % 1440
        let days = (minutes - minuteOfDay) / 1440 + 719_468
        let (era, dayOfEra) = (days / 146_097, days % 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        clock = "\(Self.padded(minuteOfDay / 60)):\(Self.padded(minuteOfDay % 60))"
    }

    /// As ISO 8601 and HTML's `datetime` write it, such as `2026-11-21T09:05Z`.
    var iso: String {
        let year = String(repeating: "0", count: max(0, 4 - String(year).count)) + String(year)
        return "\(year)-\(Self.padded(month))-\(Self.padded(day))T\(clock)Z"
    }

    private static func padded(_ number: Int) -> String {
        number < 10 ? "0\(number)" : String(number)
    }
}
