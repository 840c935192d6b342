import Foundation
public import Mustache

/// The templates, the tokens, the stylesheet and the script: the built-in ones, and an operator's in their place.
///
/// A file in the operator's folder with the name of a built-in one, such as `page-run.mustache` or `tokens.css`, is used
/// instead of it; further templates can be included by those.
public enum Templates {
    /// The sources of the built-in templates, by name without `.mustache`.
    public static let sources: [String: String] = Dictionary(
        uniqueKeysWithValues: EmbeddedFiles.texts.compactMap { file, text in
            name(ofTemplate: file).map { ($0, text) }
        })

    /// All built-in files by name: templates, `tokens.css`, `countersign.css` and `countersign.js`.
    public static var files: [String: String] { EmbeddedFiles.texts }

    /// The built-in templates, compiled, with those in the folder in place of those of the same name.
    ///
    /// - Throws: `TemplatesError`; a page's template without content is one too.
    public static func library(overriding folder: String? = nil) throws(TemplatesError) -> TemplateLibrary {
        var sources = Self.sources
        for file in try files(in: folder) {
            guard let name = name(ofTemplate: file.lastPathComponent) else { continue }
            let source = try text(of: file)
            if name.hasPrefix("page-"), source.allSatisfy(\.isWhitespace) { throw .emptyPage(name) }
            sources[name] = source
        }
        do { return try TemplateLibrary(sources: sources) } catch { throw .template(error) }
    }

    /// The built-in tokens, stylesheet and script, or those in the folder; tokens and stylesheet are one file for browsers.
    public static func assets(
        overriding folder: String? = nil, mark: Mark? = nil
    ) throws(TemplatesError) -> Assets {
        let own = try files(in: folder)
        func text(_ name: String) throws(TemplatesError) -> String {
            guard let file = own.first(where: { $0.lastPathComponent == name }) else {
                return EmbeddedFiles.texts[name] ?? ""
            }
            return try self.text(of: file)
        }
        let script = try text("countersign.js")
        return Assets(
            stylesheet: try text("tokens.css") + text("countersign.css"),
            script: script == EmbeddedFiles.texts["countersign.js"] ? compactScript : script, mark: mark)
    }

    /// The built-in script without its comments and indentation; a test sees that no text of it goes over a line's end.
    private static let compactScript = (EmbeddedFiles.texts["countersign.js"] ?? "").split(separator: "\n")
        .map { $0.drop { $0 == " " } }
        .filter { !$0.isEmpty && !$0.hasPrefix("//") }
        .map { $0 + "\n" }.joined()

    static func name(ofTemplate file: String) -> String? {
        file.hasSuffix(".mustache") ? String(file.dropLast(".mustache".count)) : nil
    }

    static func files(in folder: String?) throws(TemplatesError) -> [URL] {
        guard let folder else { return [] }
        do {
            return try FileManager.default.contentsOfDirectory(
                at: URL(filePath: folder, directoryHint: .isDirectory), includingPropertiesForKeys: nil)
        } catch { throw .unreadableFolder(folder) }
    }

    static func text(of file: URL) throws(TemplatesError) -> String {
        do { return try String(contentsOf: file, encoding: .utf8) } catch { throw .unreadableFile(file.path) }
    }
}
