extension Entry {
    /// Names that are the receiver's and no field's.
    private static let reserved: Set<String> = [
        "_token", "_by", "_revision", "_draft", "_save", "_resume", FormAction.name,
    ]

    /// How far names go down.
    private static let mostTokens = 64

    /// Sorts the pairs of a post by their names, in time that is linear in the post.
    ///
    /// Throws where a name cannot be one of a form's, or is given twice.
    init(_ body: FormBody) throws(FormBodyError) {
        var reserved = Set<String>()
        for pair in body.pairs {
            if Self.reserved.contains(pair.name) {
                guard reserved.insert(pair.name).inserted else { throw .duplicateName(pair.name) }
                continue
            }
            let (letter, tokens) = try Self.parts(of: pair.name)
            try insert(pair, letter, tokens[...])
        }
        for file in body.files {
            let (letter, tokens) = try Self.parts(of: file.name)
            guard letter == UInt8(ascii: "u") else { throw .fileNotTaken(name: file.name) }
            try insert(file, tokens[...])
        }
    }

    private static func parts(of name: String) throws(FormBodyError) -> (UInt8, [String]) {
        var utf8 = name.utf8[...]
        guard let letter = utf8.popFirst() else { throw .unknownName(name) }
        var tokens = utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard let first = tokens.first, first.isEmpty, tokens.count <= mostTokens else {
            if utf8.isEmpty { return (letter, []) }
            throw .unknownName(name)
        }
        tokens.removeFirst()
        return (letter, tokens.map { String(Substring($0)) })
    }

    private mutating func insert(
        _ pair: FormBody.Pair, _ letter: UInt8, _ tokens: ArraySlice<String>
    ) throws(FormBodyError) {
        guard let token = tokens.first else { return try take(pair, letter) }
        try parts[token, default: Entry()].insert(pair, letter, tokens.dropFirst())
    }

    private mutating func insert(_ file: FormBody.File, _ tokens: ArraySlice<String>) throws(FormBodyError) {
        guard let token = tokens.first else {
            guard upload == nil else { throw .duplicateName(file.name) }
            upload = Upload(fileName: file.fileName, bytes: file.bytes)
            return
        }
        try parts[token, default: Entry()].insert(file, tokens.dropFirst())
    }

    private mutating func take(_ pair: FormBody.Pair, _ letter: UInt8) throws(FormBodyError) {
        switch letter {
        case UInt8(ascii: "v"):
            if text == nil { text = pair.value } else { more.append(pair.value) }
        case UInt8(ascii: "j"): try Self.fill(&json, pair)
        case UInt8(ascii: "k"): try Self.fill(&key, pair)
        case UInt8(ascii: "s"): try Self.fill(&state, pair)
        case UInt8(ascii: "z"): try Self.fill(&zone, pair)
        case UInt8(ascii: "o"):
            guard !isOpen else { throw .duplicateName(pair.name) }
            guard pair.value == "shown" else { throw .unknownState(pair.name) }
            isOpen = true
        case UInt8(ascii: "r"):
            guard let row = Row(pair.value) else { throw .unknownState(pair.name) }
            rows.append(row)
        // A browser that posts a file field without a file as text posts its name: nothing.
        case UInt8(ascii: "u") where pair.value.isEmpty: break
        default: throw .unknownName(pair.name)
        }
    }

    private static func fill(_ place: inout String?, _ pair: FormBody.Pair) throws(FormBodyError) {
        guard place == nil else { throw .duplicateName(pair.name) }
        place = pair.value
    }
}

extension Entry.Row {
    /// As a row's mark is posted: its id, and `?` for a spare one.
    init?(_ mark: String) {
        let digits = mark.utf8.last == UInt8(ascii: "?") ? String(mark.dropLast()) : mark
        guard (1...4).contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let id = Int(digits), String(id) == digits
        else { return nil }
        self.init(id: id, isSpare: digits != mark)
    }

    /// Ids have up to four digits.
    static let mostIDs = 10_000

    /// Rows to fill that a page carries at most at one place: each stands within the one before it.
    static let mostSpares = 3

    var mark: String { isSpare ? "\(id)?" : "\(id)" }
}
