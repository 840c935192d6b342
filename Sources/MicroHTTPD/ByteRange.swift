/// What a `Range` field asks of a body (RFC 9110 §14.1).
enum ByteRange: Equatable {
    /// All of it: the field is of another unit, asks for several parts, or cannot be read.
    case whole
    case part(Range<Int>)
    /// None of what is asked for is there.
    case unsatisfiable

    init(_ text: String, size: Int) {
        guard text.lowercased().hasPrefix("bytes=") else {
            self = .whole
            return
        }
        let ends = text.dropFirst(6).split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        guard ends.count == 2 else {
            self = .whole
            return
        }
        self = Self.between(ends[0].trimmed, ends[1].trimmed, size: size)
    }

    private static func between(_ first: Substring, _ last: Substring, size: Int) -> ByteRange {
        switch (position(first), position(last)) {
        case (.some(let first), .some(let last)) where first <= last:
            part(first..<min(last, size - 1) + 1, of: size)
        case (.some(let first), nil) where last.isEmpty: part(first..<max(first, size), of: size)
        case (nil, .some(let count)) where first.isEmpty: part(size - min(count, size)..<size, of: size)
        default: .whole
        }
    }

    private static func part(_ range: Range<Int>, of size: Int) -> ByteRange {
        range.isEmpty ? .unsatisfiable : .part(range)
    }

    /// A number of digits alone, of any length; `nil` for anything else.
    private static func position(_ digits: Substring) -> Int? {
        let isNumber =
            !digits.isEmpty && digits.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
        return isNumber ? Int(digits) ?? Int.max : nil
    }
}
