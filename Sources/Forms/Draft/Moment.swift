import Foundation
import JSONSchema

/// A date and time as a reviewer gives it: what the clock shows, and where.
enum Moment {
    /// The clock's part and the zone of a date and time (RFC 3339 §5.6); all of it in the first where it is none.
    static func parts(of text: String?) -> (clock: String?, zone: String?) {
        guard let text, !text.isEmpty else { return (nil, nil) }
        let bytes = Array(text.utf8)
        guard bytes.count > 16, bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: "t"),
            let start = bytes[16...].firstIndex(where: isZoneStart)
        else { return (text, "") }
        return (
            String(decoding: bytes[..<start], as: UTF8.self), String(decoding: bytes[start...], as: UTF8.self)
        )
    }

    /// The clock's part and the zone of a line with both, parted by a space or as RFC 3339 has them.
    static func split(_ text: String) -> (clock: String, zone: String) {
        let words = text.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
        if words.count == 3 { return ("\(words[0])T\(words[1])", words[2]) }
        if words.count == 2, full(words[0]) != nil { return (words[0], words[1]) }
        let (clock, zone) = parts(of: text)
        return (clock ?? text, zone ?? "")
    }

    /// The date and time that is meant; `nil` where the two do not make one.
    static func text(clock: String, zone: String) -> String? {
        guard let clock = full(clock) else { return nil }
        guard !zone.isEmpty else { return clock }
        if let offset = offset(zone) { return clock + offset }
        return named(zone, at: clock).map { clock + $0 }
    }

    /// Whether both show the same time, however a browser writes it.
    static func isSameClock(_ one: String, _ other: String) -> Bool {
        guard let one = full(one), let other = full(other) else { return one.isSame(as: other) }
        return stripped(one).isSame(as: stripped(other))
    }

    /// Whether a browser's own control keeps the clock's part: milliseconds at most, and an uppercase `T`.
    static func isBrowserClock(_ clock: String) -> Bool {
        let bytes = Array(clock.utf8)
        guard bytes.count >= 16, bytes[10] == UInt8(ascii: "T"), full(clock) != nil else { return false }
        return bytes.count <= 23 && !(bytes.count > 18 && bytes[17] == UInt8(ascii: "6"))
            && !clock.hasPrefix("0000")
    }

    /// The clock's part with its seconds and a `T`; `nil` where it is no date and time.
    private static func full(_ clock: String) -> String? {
        var bytes = Array(clock.utf8)
        guard bytes.count >= 16 else { return nil }
        if bytes[10] == UInt8(ascii: " ") || bytes[10] == UInt8(ascii: "t") { bytes[10] = UInt8(ascii: "T") }
        if bytes.count == 16 { bytes += ":00".utf8 }
        let text = String(decoding: bytes, as: UTF8.self)
        return Format.dateTime.accepts(text + "Z") ? text : nil
    }

    /// Without zeros at the end of a fraction.
    private static func stripped(_ clock: String) -> String {
        guard clock.utf8.contains(UInt8(ascii: ".")) else { return clock }
        let kept = clock.utf8.reversed().drop { $0 == UInt8(ascii: "0") }.reversed()
        let bytes = Array(kept)
        return String(
            decoding: bytes.last == UInt8(ascii: ".") ? bytes.dropLast() : bytes[...], as: UTF8.self)
    }

    /// `Z`, or `+02:00`, `+0200` and `+02` as `+02:00`, after `UTC` too.
    private static func offset(_ zone: String) -> String? {
        let upper = zone.uppercased()
        if ["Z", "UTC", "GMT"].contains(upper) { return zone.utf8.count == 1 ? zone : "Z" }
        let digits = (upper.hasPrefix("UTC") || upper.hasPrefix("GMT") ? String(upper.dropFirst(3)) : upper)
            .replacing("−", with: "-")
        guard let sign = digits.utf8.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
            return nil
        }
        let numbers = digits.dropFirst().filter { $0 != ":" }
        guard numbers.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        let four = [1: "0\(numbers)00", 2: "\(numbers)00", 3: "0\(numbers)", 4: String(numbers)][
            numbers.count]
        guard let four else { return nil }
        let text = "\(digits.prefix(1))\(four.prefix(2)):\(four.suffix(2))"
        return Format.dateTime.accepts("2026-11-21T00:00:00" + text) ? text : nil
    }

    /// The offset that a zone of the tz database, such as `Europe/Berlin`, has at that time.
    private static func named(_ zone: String, at clock: String) -> String? {
        guard zone.utf8.count <= 64, let zone = TimeZone(identifier: zone.replacing(" ", with: "_")),
            let utc = try? Date(stripFraction(clock) + "Z", strategy: .iso8601)
        else { return nil }
        var date = utc
        for _ in 0..<2 { date = utc.addingTimeInterval(-Double(zone.secondsFromGMT(for: date))) }
        let minutes = zone.secondsFromGMT(for: date) / 60
        let (sign, size) = (minutes < 0 ? "-" : "+", abs(minutes))
        return "\(sign)\(padded(size / 60)):\(padded(size % 60))"
    }

    private static func stripFraction(_ clock: String) -> String { String(clock.prefix { $0 != "." }) }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static func isZoneStart(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "Z") || byte == UInt8(ascii: "z") || byte == UInt8(ascii: "+")
            || byte == UInt8(ascii: "-")
    }
}
