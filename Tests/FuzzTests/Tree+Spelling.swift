import Foundation

extension Tree {
    /// The same value in other words: members in another order, digits and letters written otherwise.
    func respelled(_ lottery: inout Lottery) -> String {
        let space = lottery.once(in: 8) ? " \n" : ""
        switch self {
        case .null, .bool: return space + text
        case .number(let digits): return space + Tree.respelled(number: digits, &lottery)
        case .string(let value): return space + Tree.respelled(string: value, &lottery)
        case .array(let elements):
            return "[\(elements.map { $0.respelled(&lottery) }.joined(separator: ","))\(space)]"
        case .object(let members):
            let shuffled = members.shuffled(using: &lottery).map {
                "\(Tree.respelled(string: $0.key, &lottery))\(space):\($0.value.respelled(&lottery))"
            }
            return "{\(shuffled.joined(separator: ","))\(space)}"
        }
    }

    private static func respelled(number digits: String, _ lottery: inout Lottery) -> String {
        let parts = digits.split(separator: "e", maxSplits: 1).map(String.init)
        guard let mantissa = parts.first, !digits.contains("E") else { return digits }
        let zeros = String(repeating: "0", count: lottery.below(4))
        let longer = mantissa.contains(".") ? mantissa + zeros : "\(mantissa).0\(zeros)"
        guard parts.count == 1 else {
            return lottery.once(in: 2) ? "\(longer)e\(parts[1])" : "\(mantissa)E\(parts[1])"
        }
        switch lottery.below(4) {
        case 0: return longer
        case 1: return "\(longer)e-0"
        case 2:
            let hasShortForm = mantissa.contains(".") || mantissa.hasSuffix("0")
            return hasShortForm ? "\(mantissa)E+00" : "\(mantissa)\(zeros)e-\(zeros.count)"
        default: return digits
        }
    }

    private static func respelled(string value: String, _ lottery: inout Lottery) -> String {
        guard lottery.once(in: 3) else { return Tree.string(value).text }
        let units = value.utf16.map { unit in
            let digits = String(unit, radix: 16, uppercase: lottery.once(in: 2))
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
        return "\"\(units.joined())\""
    }
}
