/// Dates and times of RFC 3339.
extension ByteScanner {
    /// `full-date`: a day that the calendar has.
    mutating func takeDate() -> Bool {
        guard let year = takeNumber(digits: 4), take("-"),
            let month = takeNumber(digits: 2), take("-"),
            let day = takeNumber(digits: 2)
        else { return false }
        return 1...12 ~= month && day >= 1 && day <= Self.days(in: month, of: year)
    }

    /// `full-time`: with an offset; second 60 only where it is 23:59:60 in UTC.
    mutating func takeTime() -> Bool {
        guard let hour = takeNumber(digits: 2), take(":"),
            let minute = takeNumber(digits: 2), take(":"),
            let second = takeNumber(digits: 2),
            hour < 24, minute < 60, second <= 60
        else { return false }
        if take("."), !takeDigits() { return false }
        guard let offset = takeOffsetInMinutes() else { return false }
        return second < 60 || (hour * 60 + minute - offset + 2880) % 1440 == 1439
    }

    /// `date-time`.
    mutating func takeDateTime() -> Bool {
        takeDate() && (take("T") || take("t")) && takeTime()
    }

    /// `duration` (RFC 3339, appendix A): no fractions, no part left out between two others, weeks alone.
    mutating func takeDuration() -> Bool {
        guard take("P") else { return false }
        if next == UInt8(ascii: "T") { return takeDurationTime() }
        var weeks = self
        if weeks.takeParts("W") {
            self = weeks
            return isAtEnd
        }
        return takeParts("YMD") && (isAtEnd || takeDurationTime())
    }

    private mutating func takeDurationTime() -> Bool {
        take("T") && takeParts("HMS")
    }

    /// Takes one or more numbers, their designators standing side by side in `designators`.
    private mutating func takeParts(_ designators: String) -> Bool {
        var rest = Substring(designators).unicodeScalars
        guard takeDigits(), let largest = next, let first = rest.firstIndex(of: Unicode.Scalar(largest))
        else {
            return false
        }
        position += 1
        rest = rest[rest.index(after: first)...]
        while let next, 48...57 ~= next {
            guard takeDigits(), let designator = rest.popFirst(), take(designator) else { return false }
        }
        return true
    }

    private mutating func takeOffsetInMinutes() -> Int? {
        if take("Z") || take("z") { return 0 }
        let isEast = take("+")
        guard isEast || take("-"),
            let hours = takeNumber(digits: 2), take(":"), let minutes = takeNumber(digits: 2),
            hours < 24, minutes < 60
        else { return nil }
        return (isEast ? 1 : -1) * (hours * 60 + minutes)
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
