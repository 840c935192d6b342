import CPCRE2

/// Owns a pattern that PCRE2 compiled; freed in deinit, and only there.
///
/// `@unchecked Sendable`: compiled code, JIT code included, is read-only after `init`, and PCRE2 allows any number of
/// threads to match with it at once (pcre2api, "Multithreading"). What a match writes to is made for that match alone.
final class PatternCode: @unchecked Sendable {
    private let code: OpaquePointer
    private let isAnchored: Bool
    private let hasReferences: Bool

    /// Compiles a pattern in PCRE2's syntax.
    init(_ pattern: String) throws(PatternError) {
        let context = pcre2_compile_context_create_8(nil)
        defer { pcre2_compile_context_free_8(context) }
        // A lone surrogate in a class is legal in ECMA-262, and matches nothing that JSON text holds.
        pcre2_set_compile_extra_options_8(context, PCRE2_EXTRA_ALLOW_SURROGATE_ESCAPES)
        let options =
            PCRE2_UTF | PCRE2_DOLLAR_ENDONLY | PCRE2_MATCH_UNSET_BACKREF | PCRE2_NEVER_BACKSLASH_C
            | PCRE2_USE_OFFSET_LIMIT
        var (number, offset) = (Int32(0), 0)
        var text = pattern
        let compiled = text.withUTF8 {
            pcre2_compile_8($0.baseAddress, $0.count, options, &number, &offset, context)
        }
        guard let compiled else { throw .unusable(Self.message(number)) }
        code = compiled
        var known: UInt32 = 0
        pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_ALLOPTIONS), &known)
        isAnchored = known & PCRE2_ANCHORED != 0
        var references: UInt32 = 0
        pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_BACKREFMAX), &references)
        hasReferences = references > 0
        var size = 0
        pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_SIZE), &size)
        // Machine code takes long to make for large patterns; without it, PCRE2 interprets.
        if size <= Self.sizeLimitForMachineCode { pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE) }
    }

    deinit {
        pcre2_code_free_8(code)
    }

    /// Searches UTF-8 text that its parser has checked.
    ///
    /// Bounded: a search that would take too many steps, or reads a long text too often, is given up as `tooCostly`.
    func search(_ text: UnsafeBufferPointer<UInt8>, _ patience: Pattern.Patience) -> Pattern.Verdict {
        // A reference compares up to the whole text in one step.
        let limit = hasReferences ? max(Self.readingLimitInBytes / (text.count + 1), 64) : .max
        let budget = min(patience == .little ? 50_000 : 2_000_000, limit)
        if isAnchored { return verdict(text, 0..<1, steps: budget) }
        let places = text.count + 1
        if places * text.count <= Self.readingLimitInBytes {
            let first = verdict(text, 0..<places, steps: max(budget / 4 / places, 32))
            if first != .tooCostly { return first }
        }
        return searchStepwise(text, budget, patience == .little ? 1_000_000 : 15_000_000)
    }

    /// Tries few places at once where steps are many, and more of them after each success.
    ///
    /// PCRE2 counts its steps anew at each place where a match may begin, and a step may read the text to its end.
    /// So the steps at a place bound each portion, and the time all of them together.
    private func searchStepwise(
        _ text: UnsafeBufferPointer<UInt8>, _ budget: Int, _ limitInNanoseconds: Int64
    ) -> Pattern.Verdict {
        let widest = max(Self.readingLimitInBytes / (text.count + 1), 1)
        var (start, width) = (0, 1)
        var now = cpcre2_thread_time_in_ns()
        let deadline = now + limitInNanoseconds
        while now < deadline {
            let begun = now
            let last = min(start + width, text.count + 1)
            let found = verdict(text, start..<last, steps: max(budget / Self.portions / width, 1))
            now = cpcre2_thread_time_in_ns()
            switch found {
            case .matches: return .matches
            case .tooCostly:
                guard width > 1 else { return .tooCostly }
                width = max(width / 4, 1)
            case .differs:
                guard last <= text.count else { return .differs }
                let isQuick = now - begun < Self.quickPortionInNanoseconds
                start = Self.character(at: last, in: text)
                width = min(width * 2, isQuick ? widest * 8 : widest)
            }
        }
        return .tooCostly
    }

    /// A search may begin at whole characters only.
    private static func character(at place: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
        var start = place
        while start < text.count, text[start] & 0xC0 == 0x80 { start += 1 }
        return start
    }

    private func verdict(
        _ text: UnsafeBufferPointer<UInt8>, _ places: Range<Int>, steps: Int
    ) -> Pattern.Verdict {
        let found = cpcre2_search(
            code, text.baseAddress, text.count, places.lowerBound, places.upperBound - 1,
            UInt32(steps), Self.heapLimitInKiB)
        switch found {
        case 0...: return .matches
        case PCRE2_ERROR_NOMATCH: return .differs
        default: return .tooCostly
        }
    }

    private static let portions = 64

    /// How much text a portion may read where each of its places reads on to the end.
    private static let readingLimitInBytes = 1_000_000
    private static let quickPortionInNanoseconds: Int64 = 50_000
    private static let heapLimitInKiB: UInt32 = 20_000
    private static let sizeLimitForMachineCode = 8_192

    private static func message(_ number: Int32) -> String {
        var buffer = [UInt8](repeating: 0, count: 256)
        let length = pcre2_get_error_message_8(number, &buffer, buffer.count)
        return String(decoding: buffer.prefix(max(Int(length), 0)), as: UTF8.self)
    }
}
