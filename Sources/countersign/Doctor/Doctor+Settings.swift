import Foundation

extension Doctor {
    /// Which settings file was read, and whether others read the secrets in it.
    func settingsFile() -> Finding {
        let folder = FileManager.default.currentDirectoryPath
        let path = "\(folder)/\(SettingsSource.path)"
        guard let state = FileState(path: path) else {
            return .warn(
                "settings", "there is no \(SettingsSource.path) in \(folder)",
                "cd to the portal's folder first, unless flags and variables hold all its settings")
        }
        let secrets = (try? SettingsFile(path: path))?.secrets ?? []
        guard !secrets.isEmpty, state.isReadableByAll else { return .ok("settings", "read from \(path)") }
        return .bad(
            "settings",
            "\(path) holds \(secrets.joined(separator: ", ")), and everybody may read it (mode \(state.mode))",
            "make it the portal's alone, chmod 640 and its group, or put secrets into credentials")
    }
}
