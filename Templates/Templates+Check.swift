import Foundation
public import Mustache

extension Templates {
    /// The files in a folder that nothing uses: neither named as a built-in one, nor a template that one in use includes.
    ///
    /// Such a file most likely has a slip in its name. Files whose names begin with a dot are passed over.
    public static func unused(
        in folder: String, by library: TemplateLibrary
    ) throws(TemplatesError) -> [String] {
        let used = library.used(by: sources.keys)
        return try files(in: folder).map(\.lastPathComponent).filter { file in
            guard !file.hasPrefix("."), files[file] == nil else { return false }
            return name(ofTemplate: file).map { !used.contains($0) } ?? true
        }.sorted()
    }

    /// The tokens that the built-in stylesheet reads and the folder's own tokens do not set.
    public static func missingTokens(in folder: String) throws(TemplatesError) -> [String] {
        let own = try files(in: folder)
        guard own.contains(where: { $0.lastPathComponent == "tokens.css" }) else { return [] }
        var set: Set<String> = []
        for file in own where ["tokens.css", "countersign.css"].contains(file.lastPathComponent) {
            set.formUnion(names(try text(of: file)))
        }
        return names(files["tokens.css"] ?? "").filter { !set.contains($0) }
    }

    /// The names of custom properties that are set, in their order.
    private static func names(_ css: String) -> [String] {
        css.matches(of: #/(--[a-z0-9-]+)\s*:/#).map { String($0.output.1) }.reduce(into: []) { names, name in
            if !names.contains(name) { names.append(name) }
        }
    }
}
