import JSON

/// The optional tests of the official suite that are not passed, each with the reason.
extension SuiteCase {
    private static let excusedFiles: [String: String] = [
        "format/idn-hostname": "the tables of IDNA 2008 are not there yet",
        "optional/content":
            "draft-07 leaves it open whether the content keywords decide; here they are notes",
    ]

    private static let excusedGroups = [
        "format/ecmascript-regex: ECMA 262 lookbehind is valid, including variable width":
            "PCRE2 has no lookbehind of variable width"
    ]

    /// Whether the test is one that is not passed yet.
    var isExcused: Bool {
        Self.excusedFiles[file] != nil || Self.excusedGroups["\(file): \(group)"] != nil
            || file == "format/hostname" && (instance.string ?? "").lowercased().hasPrefix("xn--")
    }
}
