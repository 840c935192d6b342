extension String {
    /// Its first scalars, with an ellipsis where that is not all.
    func cut(to limit: Int) -> String {
        guard unicodeScalars.count > limit else { return self }
        return String(unicodeScalars.prefix(limit)) + "…"
    }
}
