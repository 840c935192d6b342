/// The names of Unicode properties: as ECMA-262 writes them, and as PCRE2 does.
enum UnicodeProperty {
    /// PCRE2's name of `L`, `Letter`, `General_Category=Letter`, `Script=Greek`, `scx=Grek`, `Alphabetic` and so on;
    /// `nil` for what is no name, or the name of a script that PCRE2 does not know.
    static func pcreName(of name: String) -> String? {
        let parts = name.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
        switch parts.first {
        case "General_Category" where parts.count == 2, "gc" where parts.count == 2: return category(parts[1])
        case "Script" where parts.count == 2, "sc" where parts.count == 2: return script("sc", parts[1])
        case "Script_Extensions" where parts.count == 2, "scx" where parts.count == 2:
            return script("scx", parts[1])
        default: return category(name) ?? (binaryNames.contains(name) ? binary(name) : nil)
        }
    }

    private static func category(_ name: String) -> String? {
        categories[name] ?? (shortCategories.contains(name) ? name : nil)
    }

    private static func binary(_ name: String) -> String {
        name == "Assigned" ? "^Cn" : name
    }

    /// PCRE2 takes a name in any case and without its `_`; ECMA-262 only as Unicode writes it: `Old_Italic`.
    private static func script(_ property: String, _ name: String) -> String? {
        let words = name.split(separator: "_", omittingEmptySubsequences: false)
        let isWritten = words.allSatisfy { word in
            guard let first = word.utf8.first, 65...90 ~= first else { return false }
            return word == "SignWriting" || word.utf8.dropFirst().allSatisfy { 97...122 ~= $0 }
        }
        guard isWritten, name.utf8.count <= 40, (try? PatternCode("\\p{sc:\(name)}")) != nil else {
            return nil
        }
        return "\(property):\(name)"
    }

    private static let shortCategories = Set(
        """
        C Cc Cf Cn Co Cs L Ll Lm Lo Lt Lu M Mc Me Mn N Nd Nl No P Pc Pd Pe Pf Pi Po Ps S Sc Sk Sm So Z Zl Zp Zs
        """.split(separator: " ").map(String.init))

    /// ECMA-262, table "Binary Unicode property aliases and their canonical property names".
    private static let binaryNames = Set(
        """
        ASCII ASCII_Hex_Digit AHex Alphabetic Alpha Any Assigned Bidi_Control Bidi_C Bidi_Mirrored Bidi_M \
        Case_Ignorable CI Cased Changes_When_Casefolded CWCF Changes_When_Casemapped CWCM \
        Changes_When_Lowercased CWL Changes_When_NFKC_Casefolded CWKCF Changes_When_Titlecased CWT \
        Changes_When_Uppercased CWU Dash Default_Ignorable_Code_Point DI Deprecated Dep Diacritic Dia Emoji \
        Emoji_Component EComp Emoji_Modifier EMod Emoji_Modifier_Base EBase Emoji_Presentation EPres \
        Extended_Pictographic ExtPict Extender Ext Grapheme_Base Gr_Base Grapheme_Extend Gr_Ext Hex_Digit Hex \
        IDS_Binary_Operator IDSB IDS_Trinary_Operator IDST ID_Continue IDC ID_Start IDS Ideographic Ideo \
        Join_Control Join_C Logical_Order_Exception LOE Lowercase Lower Math Noncharacter_Code_Point NChar \
        Pattern_Syntax Pat_Syn Pattern_White_Space Pat_WS Quotation_Mark QMark Radical Regional_Indicator RI \
        Sentence_Terminal STerm Soft_Dotted SD Terminal_Punctuation Term Unified_Ideograph UIdeo Uppercase Upper \
        Variation_Selector VS White_Space space XID_Continue XIDC XID_Start XIDS
        """.split(separator: " ").map(String.init))

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
