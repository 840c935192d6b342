extension SiteFolder {
    /// Removes the pages that anyone may see but for those of these names: their pause is not known, or a key that is
    /// gone has named them, and whoever has the address should not read them any longer.
    ///
    /// Only what this program made is removed: pages whose name is 32 hex digits.
    func keepSharedPages(_ names: Set<String>) {
        for name in entries(of: Self.shared) where Self.isPage(name) && !names.contains(name) {
            removePage("\(Self.shared)/\(name)")
        }
        for name in entries(of: Self.shared) where name.isUnguessable && !names.contains("\(name).html") {
            keepEvidence([], in: "\(Self.shared)/\(name)")
        }
    }

    private static func isPage(_ name: String) -> Bool {
        name.hasSuffix(".html") && name.dropLast(".html".count).isUnguessable
    }
}
