import Configuration
import SystemPackage

/// The one order in which a setting is looked for: flag, `COUNTERSIGN_*` variable, systemd credential,
/// `countersign.yaml`.
struct SettingsSource {
    /// Where the file lies: in the folder in which the program was started.
    static let path = "countersign.yaml"

    private static let secrets: Set<String> = [
        "COUNTERSIGN_TOKEN_KEYS", "COUNTERSIGN_API_TOKEN", "COUNTERSIGN_PASSPHRASE",
        "COUNTERSIGN_METRICS_TOKEN",
        "PREFECT_API_KEY", "PREFECT_API_AUTH_STRING",
    ]

    /// What the file holds.
    let file: SettingsFile
    private let own: ConfigReader

    /// What was looked for so far.
    private let asked = AskedKeys()
    private let environment: ConfigReader

    /// - Throws: `SettingsError.unreadableFile` when the file is there and is not YAML.
    init(flags: [String: String]) async throws {
        file = try SettingsFile(path: Self.path)
        let variables = EnvironmentVariablesProvider(secretsSpecifier: .specific(Self.secrets))
        let folder = ConfigReader(provider: variables).string(forKey: "credentials_directory")
        let credentials = try await Self.credentials(folder)
        own = ConfigReader(providers: [
            InMemoryProvider(values: Self.values(flags)),
            variables.prefixKeys(with: "countersign"),
            credentials,
            InMemoryProvider(name: Self.path, values: file.values),
        ])
        environment = ConfigReader(providers: [variables, credentials])
    }

    /// One of our own settings; an empty one counts as not given.
    func text(_ key: String, isSecret: Bool = false) -> String? {
        asked.add(key)
        return own.string(forKey: ConfigKey([key]), isSecret: isSecret).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// A variable that another program defined, such as `PREFECT_API_URL`.
    func variable(_ name: String, isSecret: Bool = false) -> String? {
        environment.string(forKey: ConfigKey([name.lowercased()]), isSecret: isSecret).flatMap {
            $0.isEmpty ? nil : $0
        }
    }

    /// Refuses what stands in the file and nobody looked for: a misspelt `passphrase` must not leave the portal open.
    ///
    /// - Throws: `SettingsError.unknownKey`, once every setting has been read.
    func refuseUnknownKeys(but others: [String]) throws(SettingsError) {
        let known = asked.all.union([SettingsFile.reviewersKey] + others)
        for name in file.names where !known.contains(name) {
            throw .unknownKey(
                path: Self.path, key: name, near: name.nearest(in: known), known: known.sorted())
        }
    }

    /// One of the words that a setting may be.
    ///
    /// - Throws: `SettingsError` with what was expected.
    func choice<Word: CaseIterable & RawRepresentable>(_ key: String) throws -> Word?
    where Word.RawValue == String {
        guard let text = text(key) else { return nil }
        guard let word = Word(rawValue: text) else {
            let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
            throw SettingsError.unusable(key: key, value: text, expected: "one of: \(words)")
        }
        return word
    }

    /// The secrets that systemd hands to a service: the file `countersign_token_keys` is the setting `token_keys`, and
    /// `countersign_prefect_api_key` stands for the variable `PREFECT_API_KEY`.
    ///
    /// Source: systemd.exec(5), LoadCredential= with a folder.
    private static func credentials(
        _ folder: String?
    ) async throws -> KeyMappingProvider<DirectoryFilesProvider> {
        let path = folder ?? ""
        do {
            // An empty path would be the current folder.
            return try await DirectoryFilesProvider(
                directoryPath: FilePath(path.isEmpty ? "/nonexistent" : path), allowMissing: path.isEmpty
            ).mapKeys { AbsoluteConfigKey(["countersign_\($0.components.joined(separator: "_"))"]) }
        } catch {
            throw SettingsError.unreadableFile(path: path, reason: "\(error)")
        }
    }

    private static func values(_ flags: [String: String]) -> [AbsoluteConfigKey: ConfigValue] {
        Dictionary(
            uniqueKeysWithValues: flags.map {
                (AbsoluteConfigKey([$0]), ConfigValue(.string($1), isSecret: false))
            })
    }
}
