import Foundation
import Runs
import Yams

/// Reads the reviewers of `countersign.yaml`.
struct ReviewersReader {
    private static let keys = ["id", "name", "email", "groups", "link", "since"]
    private static let key = "reviewers"

    /// The file, for the words of an error.
    let path: String

    /// Those whom a list names, in its order; nobody where there is no list.
    ///
    /// - Throws: `SettingsError` with the place in the list and what was expected.
    func read(_ list: Node?) throws(SettingsError) -> [KnownReviewer] {
        guard let list else { return [] }
        guard let nodes = list.sequence else {
            throw unusable("", "a list of reviewers, each with id and name")
        }
        var reviewers: [KnownReviewer] = []
        for (index, node) in nodes.enumerated() {
            let reviewer = try reviewer(node, "[\(index)]")
            if let other = reviewers.first(where: { $0.id == reviewer.id }) {
                throw unusable("[\(index)].id", "an id of its own: \(other.name) has \(reviewer.id) already")
            }
            if let email = reviewer.email?.lowercased(),
                let other = reviewers.first(where: { $0.email?.lowercased() == email })
            {
                throw unusable(
                    "[\(index)].email", "an address of its own: \(other.name) has \(email) already")
            }
            reviewers.append(reviewer)
        }
        return reviewers
    }

    private func reviewer(_ node: Node, _ place: String) throws(SettingsError) -> KnownReviewer {
        guard let fields = node.mapping else { throw unusable(place, "a mapping with id and name") }
        for key in fields.keys where !Self.keys.contains(key.scalar?.string ?? "") {
            throw unusable(
                place,
                "no \(key.scalar?.string ?? "key of that kind"), but \(Self.keys.joined(separator: ", "))")
        }
        let id = try text(fields, "id", place)
        guard let id, (1...64).contains(id.utf8.count), id.utf8.allSatisfy(Self.isIDByte) else {
            throw unusable("\(place).id", "1 to 64 of a-z, 0-9, full stop, _ and -")
        }
        guard let name = try text(fields, "name", place) else {
            throw unusable("\(place).name", "the name that pages show")
        }
        return KnownReviewer(
            id: id, name: name, email: try email(fields, place), groups: try groups(fields, place),
            generation: try generation(fields, place), since: try since(fields, place))
    }

    /// A text in one line; `nil` where the key is missing.
    func text(_ fields: Node.Mapping, _ key: String, _ place: String) throws(SettingsError) -> String? {
        guard let node = fields[Node(key)] else { return nil }
        return try text(node, "\(place).\(key)")
    }

    func text(_ node: Node, _ place: String) throws(SettingsError) -> String {
        guard let scalar = node.scalar, node.tag.rawValue == Tag.Name.str.rawValue || scalar.style != .plain,
            case let text = scalar.string.trimmingCharacters(in: .whitespaces), !text.isEmpty,
            text.unicodeScalars.count <= 200,
            text.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control })
        else { throw unusable(place, "a text of 1 to 200 characters in one line; put it in quotes") }
        return text
    }

    func unusable(_ place: String, _ expected: String) -> SettingsError {
        .unusableEntry(path: path, place: Self.key + place, expected: expected)
    }

    private static func isIDByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."),
            UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
