import Configuration
import Foundation
import Yams

/// The settings in `countersign.yaml`: a mapping of single values, and the list of reviewers.
///
/// Read with Yams itself, as swift-configuration takes no list of mappings anywhere in a file.
struct SettingsFile {
    /// The one key that holds more than a single value.
    static let reviewersKey = "reviewers"

    /// The keys in the file's order.
    let names: [String]

    private static let secretKeys = ["token_keys", "api_token", "passphrase", "metrics_token"]

    /// The single values by their keys.
    let values: [AbsoluteConfigKey: ConfigValue]

    /// What stands under `reviewers`; `nil` where nothing does.
    let reviewers: Node?

    /// The settings in it that nobody else may know, by name.
    var secrets: [String] { Self.secretKeys.filter { values[AbsoluteConfigKey([$0])] != nil } }

    /// The file's settings; none where there is no file.
    ///
    /// - Throws: `SettingsError.unreadableFile` when it is not YAML, or no mapping of single values.
    init(path: String) throws(SettingsError) {
        var (values, reviewers): ([AbsoluteConfigKey: ConfigValue], Node?) = ([:], nil)
        let root = try Self.root(path)
        for (key, node) in root {
            let name = key.scalar?.string ?? ""
            if name == Self.reviewersKey {
                reviewers = node
            } else if let scalar = node.scalar {
                values[AbsoluteConfigKey([name])] = ConfigValue(.string(scalar.string), isSecret: false)
            } else {
                throw .unreadableFile(path: path, reason: "\(name) has to be a single value.")
            }
        }
        names = root.keys.map { $0.scalar?.string ?? "" }
        (self.values, self.reviewers) = (values, reviewers)
    }

    private static func root(_ path: String) throws(SettingsError) -> Node.Mapping {
        guard FileManager.default.fileExists(atPath: path) else { return [:] }
        do {
            let text = try String(contentsOfFile: path, encoding: .utf8)
            guard let root = try Yams.compose(yaml: text) else { return [:] }
            if let mapping = root.mapping { return mapping }
        } catch { throw .unreadableFile(path: path, reason: "\(error)") }
        throw .unreadableFile(path: path, reason: "it is no mapping, such as: language: de")
    }
}
