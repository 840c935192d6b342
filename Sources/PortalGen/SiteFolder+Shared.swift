extension SiteFolder {
    /// Removes the pages that anyone may see but for those of these names: their pause is not known, or a key that is
    /// gone has named them, and whoever has the address should not read them any longer.
    ///
    /// Only what this program made is removed: pages whose name is 32 hex digits.
    func keepSharedPages(_ names: Set<UnguessableName>) {
        for entry in entries(of: Self.shared) {
            guard let name = UnguessableName(entry.prefix { $0 != "." }), !names.contains(name) else {
                continue
            }
            if entry.hasSuffix(".html") { removePage("\(Self.shared)/\(entry)") }
            if entry.isUnguessable { keepEvidence([], in: "\(Self.shared)/\(entry)") }
        }
    }

    /// Removes the pages of lists but for those of these names, in a folder below the site's or, when empty, in that.
    ///
    /// Only what this program may have made is removed, by its name.
    func keepListPages(_ files: Set<String>, in folder: String = "") {
        for file in entries(of: folder) where ListName.isOurs(file) && !files.contains(file) {
            remove("\(folder)\(file)")
        }
    }
}
