extension SiteFolder {
    /// Removes the pages of a folder, which is named with its last `/`, but for those of these names: whoever has the address
    /// of another one should not read it any longer.
    ///
    /// Only what this program made is removed: pages whose name is 32 hex digits.
    func keepPages(_ names: Set<UnguessableName>, in folder: String) {
        for entry in entries(of: folder) {
            guard let name = UnguessableName(entry.prefix { $0 != "." }), !names.contains(name) else {
                continue
            }
            if entry.hasSuffix(".html") { removePage(folder + entry) }
            if entry.isUnguessable { keepEvidence([], in: folder + entry) }
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
