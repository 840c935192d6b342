import CPCRE2

/// Owns a pattern that PCRE2 compiled; freed in deinit, and only there.
///
/// `@unchecked Sendable`: compiled code, JIT code included, is read-only after `init`, and PCRE2 allows any number of
/// threads to match with it at once (pcre2api, "Multithreading"). What a match writes to is made for that match alone.
final class PatternCode: @unchecked Sendable {
    private let code: OpaquePointer
    private let isAnchored: Bool

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
    /// Bounded: a search that would take too many steps is given up as `tooCostly`.
    func search(_ text: UnsafeBufferPointer<UInt8>, _ patience: Pattern.Patience) -> Pattern.Verdict {
        let budget = Self.budget(patience, text.count)
        let places = isAnchored ? 1 : text.count + 1
        let first = verdict(text, 0..<places, steps: places == 1 ? budget : max(budget / 4 / places, 32))
        return first == .tooCostly && places > 1 ? searchStepwise(text, budget) : first
    }

    /// Tries few places at once where steps are many, and more of them after each success.
    ///
    /// PCRE2 counts its steps anew at each place where a match may begin.
    private func searchStepwise(_ text: UnsafeBufferPointer<UInt8>, _ budget: Int) -> Pattern.Verdict {
        var (start, width) = (0, 1)
        for _ in 0..<Self.portions {
            let last = min(start + width, text.count + 1)
            switch verdict(text, start..<last, steps: max(budget / Self.portions / width, 1)) {
            case .matches: return .matches
            case .tooCostly:
                guard width > 1 else { return .tooCostly }
                width = max(width / 4, 1)
            case .differs:
                guard last <= text.count else { return .differs }
                (start, width) = (Self.character(at: last, in: text), width * 2)
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

    private static func budget(_ patience: Pattern.Patience, _ count: Int) -> Int {
        switch patience {
        case .little: 50_000
        case .great: 2_000_000
        }
    }

    private static let portions = 64
    private static let heapLimitInKiB: UInt32 = 20_000
    private static let sizeLimitForMachineCode = 8_192

    private static func message(_ number: Int32) -> String {
        var buffer = [UInt8](repeating: 0, count: 256)
        let length = pcre2_get_error_message_8(number, &buffer, buffer.count)
        return String(decoding: buffer.prefix(max(Int(length), 0)), as: UTF8.self)
    }
}
