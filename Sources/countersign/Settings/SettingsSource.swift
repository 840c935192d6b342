import Configuration

/// The one order in which a setting is looked for: flag, `COUNTERSIGN_*` variable, `countersign.yaml`.
struct SettingsSource {
    /// Where the file lies: in the folder in which the program was started.
    static let path = "countersign.yaml"

    private static let secrets: Set<String> = [
        "COUNTERSIGN_TOKEN_KEYS", "COUNTERSIGN_API_TOKEN", "COUNTERSIGN_PASSPHRASE", "PREFECT_API_KEY",
        "PREFECT_API_AUTH_STRING",
    ]

    /// What the file holds.
    let file: SettingsFile
    private let own: ConfigReader
    private let environment: ConfigReader

    /// - Throws: `SettingsError.unreadableFile` when the file is there and is not YAML.
    init(flags: [String: String]) throws {
        file = try SettingsFile(path: Self.path)
        let variables = EnvironmentVariablesProvider(secretsSpecifier: .specific(Self.secrets))
        own = ConfigReader(providers: [
            InMemoryProvider(values: Self.values(flags)),
            variables.prefixKeys(with: "countersign"),
            InMemoryProvider(name: Self.path, values: file.values),
        ])
        environment = ConfigReader(provider: variables)
    }

    /// One of our own settings; an empty one counts as not given.
    func text(_ key: String, isSecret: Bool = false) -> String? {
        own.string(forKey: ConfigKey([key]), isSecret: isSecret).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// A variable that another program defined, such as `PREFECT_API_URL`.
    func variable(_ name: String, isSecret: Bool = false) -> String? {
        environment.string(forKey: ConfigKey([name.lowercased()]), isSecret: isSecret).flatMap {
            $0.isEmpty ? nil : $0
        }
    }

    private static func values(_ flags: [String: String]) -> [AbsoluteConfigKey: ConfigValue] {
        Dictionary(
            uniqueKeysWithValues: flags.map {
                (AbsoluteConfigKey([$0]), ConfigValue(.string($1), isSecret: false))
            })
    }
}
