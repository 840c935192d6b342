import Pages
import Templates

/// What in an operator's folder of templates most likely is a mistake, though pages can be drawn with it.
struct TemplateDoubts {
    /// A sentence for each.
    let lines: [String]

    /// - Throws: `TemplatesError` for a folder that cannot be read.
    init(folder: String, pages: PageRenderer) throws(TemplatesError) {
        let unused = try Templates.unused(in: folder, by: pages.templates).map { name in
            let near = Self.known(near: name).map { " Do you mean \($0)?" } ?? ""
            return
                "\(folder)/\(name) is not used: there is no built-in file of that name, and no template includes it.\(near)"
        }
        let missing = try Templates.missingTokens(in: folder).map {
            "\(folder)/tokens.css does not set \($0)."
        }
        lines = unused + missing
    }

    /// What is near counts `-` as `_`, as settings are written both ways.
    private static func known(near name: String) -> String? {
        let known = Dictionary(
            Templates.files.keys.map { ($0.replacing("-", with: "_"), $0) },
            uniquingKeysWith: { first, _ in first })
        return name.nearest(in: Set(known.keys)).flatMap { known[$0] }
    }
}
