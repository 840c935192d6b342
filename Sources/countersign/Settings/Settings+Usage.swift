import ArgumentParser

extension Settings {
    /// The settings of a command; one that cannot be used is wrong usage.
    ///
    /// - Throws: `ValidationError`, which ends the program with exit 64.
    static func read(flags: [String: String], listens: Bool = false) async throws -> Settings {
        do {
            return try await Settings(flags: flags, listens: listens)
        } catch let error as SettingsError {
            throw ValidationError(error.description)
        }
    }
}
