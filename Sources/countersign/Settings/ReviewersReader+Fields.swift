import Foundation
import Yams

extension ReviewersReader {
    func email(_ fields: Node.Mapping, _ place: String) throws(SettingsError) -> String? {
        guard let email = try text(fields, "email", place) else { return nil }
        guard email.contains("@"), !email.contains(where: \.isWhitespace) else {
            throw unusable("\(place).email", "an e-mail address")
        }
        return email
    }

    func groups(_ fields: Node.Mapping, _ place: String) throws(SettingsError) -> [String] {
        guard let node = fields[Node("groups")] else { return [] }
        guard let nodes = node.sequence else { throw unusable("\(place).groups", "a list of names") }
        var groups: [String] = []
        for (index, node) in nodes.enumerated() { groups.append(try text(node, "\(place).groups[\(index)]")) }
        return groups
    }

    /// 1 where nothing is said.
    func generation(_ fields: Node.Mapping, _ place: String) throws(SettingsError) -> Int {
        guard let node = fields[Node("link")] else { return 1 }
        guard let number = node.int, 1...1_000_000 ~= number else {
            throw unusable(
                "\(place).link", "a whole number from 1 on; a higher one revokes all earlier links")
        }
        return number
    }

    func since(_ fields: Node.Mapping, _ place: String) throws(SettingsError) -> Date? {
        guard let node = fields[Node("since")] else { return nil }
        let format = Date.ISO8601FormatStyle(timeZone: .gmt).year().month().day()
        guard let text = node.scalar?.string, text.utf8.count == 10, let date = try? format.parse(text) else {
            throw unusable("\(place).since", "a day such as 2026-11-28")
        }
        return date
    }
}
