/// The groups of a pattern that capture, found before it is translated: references may stand before their group.
struct PatternGroups {
    private(set) var count = 0
    private(set) var numbers: [String: Int] = [:]

    /// A name that two groups bear.
    private(set) var duplicate: String?

    init(_ scalars: [Unicode.Scalar]) {
        var (position, isInClass) = (0, false)
        while position < scalars.count {
            switch scalars[position] {
            case "\\": position += 1
            case "[": isInClass = true
            case "]": isInClass = false
            case "(" where !isInClass: add(scalars[(position + 1)...])
            default: break
            }
            position += 1
        }
    }

    private mutating func add(_ rest: ArraySlice<Unicode.Scalar>) {
        guard rest.first == "?" else {
            count += 1
            return
        }
        guard rest.starts(with: "?<".unicodeScalars), let third = rest.dropFirst(2).first, third != "=",
            third != "!"
        else { return }
        count += 1
        let name = Self.name(rest.dropFirst(2))
        if numbers.updateValue(count, forKey: name) != nil { duplicate = name }
    }

    /// What stands before the `>`.
    static func name(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars.prefix { $0 != ">" && $0 != "(" }))
    }
}
