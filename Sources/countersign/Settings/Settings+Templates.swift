import Templates

extension Settings {
    /// The stylesheet, the script and the mark as they are set.
    ///
    /// - Throws: `TemplatesError` for a folder or a mark that cannot be used.
    func assets() throws(TemplatesError) -> Assets {
        var mark: Mark?
        if let path = self.mark { mark = try Mark(file: path) }
        return try Templates.assets(overriding: templates, mark: mark)
    }
}
