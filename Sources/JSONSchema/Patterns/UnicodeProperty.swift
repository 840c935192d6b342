/// The names of Unicode properties: as ECMA-262 writes them, and as PCRE2 does.
enum UnicodeProperty {
    /// PCRE2's name of `L`, `Letter`, `General_Category=Letter`, `Script=Greek`, `scx=Grek`, `Alphabetic` and so on;
    /// `nil` for a name that cannot be one.
    static func pcreName(of name: String) -> String? {
        guard name.unicodeScalars.allSatisfy({ CharacterEscape.isAlphanumeric($0) || $0 == "_" || $0 == "=" })
        else { return nil }
        let parts = name.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else { return parts.count == 1 ? category(name) ?? name : nil }
        switch parts[0] {
        case "General_Category", "gc": return category(parts[1]) ?? parts[1]
        case "Script", "sc": return "sc:" + parts[1]
        case "Script_Extensions", "scx": return "scx:" + parts[1]
        default: return nil
        }
    }

    private static func category(_ name: String) -> String? {
        categories[name]
    }

    /// The long names of general categories, which PCRE2 lacks (Unicode, PropertyValueAliases.txt).
    private static let categories = [
        "Other": "C", "Control": "Cc", "cntrl": "Cc", "Format": "Cf", "Unassigned": "Cn", "Private_Use": "Co",
        "Surrogate": "Cs", "Letter": "L", "Cased_Letter": "L&", "LC": "L&", "Lowercase_Letter": "Ll",
        "Modifier_Letter": "Lm", "Other_Letter": "Lo", "Titlecase_Letter": "Lt", "Uppercase_Letter": "Lu",
        "Mark": "M", "Combining_Mark": "M", "Spacing_Mark": "Mc", "Enclosing_Mark": "Me",
        "Nonspacing_Mark": "Mn",
        "Number": "N", "Decimal_Number": "Nd", "digit": "Nd", "Letter_Number": "Nl", "Other_Number": "No",
        "Punctuation": "P", "punct": "P", "Connector_Punctuation": "Pc", "Dash_Punctuation": "Pd",
        "Close_Punctuation": "Pe", "Final_Punctuation": "Pf", "Initial_Punctuation": "Pi",
        "Other_Punctuation": "Po", "Open_Punctuation": "Ps", "Symbol": "S", "Currency_Symbol": "Sc",
        "Modifier_Symbol": "Sk", "Math_Symbol": "Sm", "Other_Symbol": "So", "Separator": "Z",
        "Line_Separator": "Zl", "Paragraph_Separator": "Zp", "Space_Separator": "Zs",
    ]
}
