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
        let options = PCRE2_UTF | PCRE2_DOLLAR_ENDONLY | PCRE2_MATCH_UNSET_BACKREF | PCRE2_NEVER_BACKSLASH_C
        var (number, offset) = (Int32(0), 0)
        var text = pattern
        let compiled = text.withUTF8 {
            pcre2_compile_8($0.baseAddress, $0.count, options, &number, &offset, context)
        }
        guard let compiled else { throw .unusable(Self.message(number)) }
        code = compiled
        pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE)  // without JIT, PCRE2 interprets
        var known: UInt32 = 0
        pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_ALLOPTIONS), &known)
        isAnchored = known & PCRE2_ANCHORED != 0
    }

    deinit {
        pcre2_code_free_8(code)
    }

    /// Searches UTF-8 text.
    ///
    /// Bounded: a search that would take too many steps is given up as `tooCostly`.
    func search(_ text: UnsafeBufferPointer<UInt8>, _ patience: Pattern.Patience) -> Pattern.Verdict {
        let match = pcre2_match_data_create_8(1, nil)
        let context = pcre2_match_context_create_8(nil)
        defer {
            pcre2_match_data_free_8(match)
            pcre2_match_context_free_8(context)
        }
        // PCRE2 counts its steps anew at each place where a match may begin.
        let starts = isAnchored ? 1 : max(text.count, 1)
        pcre2_set_match_limit_8(context, Self.steps(patience, starts: starts))
        pcre2_set_heap_limit_8(context, Self.heapLimitInKiB)
        let options = PCRE2_NO_UTF_CHECK  // JSON text was checked by its parser
        var found = pcre2_match_8(code, text.baseAddress, text.count, 0, options, match, context)
        // JIT code has 32 KiB to go back over, the interpreter its heap.
        if found == PCRE2_ERROR_JIT_STACKLIMIT {
            found = pcre2_match_8(
                code, text.baseAddress, text.count, 0, options | PCRE2_NO_JIT, match, context)
        }
        switch found {
        case 0...: return .matches
        case PCRE2_ERROR_NOMATCH: return .differs
        default: return .tooCostly
        }
    }

    private static func steps(_ patience: Pattern.Patience, starts: Int) -> UInt32 {
        switch patience {
        case .little: UInt32(max(50_000 / starts, 1_000))
        case .great: UInt32(max(5_000_000 / starts, 10_000))
        }
    }

    private static let heapLimitInKiB: UInt32 = 20_000

    private static func message(_ number: Int32) -> String {
        var buffer = [UInt8](repeating: 0, count: 256)
        let length = pcre2_get_error_message_8(number, &buffer, buffer.count)
        return String(decoding: buffer.prefix(max(Int(length), 0)), as: UTF8.self)
    }
}
