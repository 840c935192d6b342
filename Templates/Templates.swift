import Foundation
public import Mustache

/// The templates, the stylesheet and the script: the built-in ones, and an operator's in their place.
///
/// A file in the operator's folder with the name of a built-in one, such as `page-run.mustache` or `countersign.css`,
/// is used instead of it; further templates can be included by those.
public enum Templates {
    /// The sources of the built-in templates, by name without `.mustache`.
    public static let sources: [String: String] = Dictionary(
        uniqueKeysWithValues: EmbeddedFiles.texts.compactMap { file, text in
            name(ofTemplate: file).map { ($0, text) }
        })

    /// The built-in templates, compiled, with those in the folder in place of those of the same name.
    public static func library(overriding folder: String? = nil) throws(TemplatesError) -> TemplateLibrary {
        var sources = Self.sources
        for file in try files(in: folder) {
            if let name = name(ofTemplate: file.lastPathComponent) { sources[name] = try text(of: file) }
        }
        do { return try TemplateLibrary(sources: sources) } catch { throw .template(error) }
    }

    /// The built-in stylesheet and script, or those in the folder.
    public static func assets(overriding folder: String? = nil) throws(TemplatesError) -> Assets {
        let own = try files(in: folder)
        func text(_ name: String) throws(TemplatesError) -> String {
            guard let file = own.first(where: { $0.lastPathComponent == name }) else {
                return EmbeddedFiles.texts[name] ?? ""
            }
            return try self.text(of: file)
        }
        return Assets(stylesheet: try text("countersign.css"), script: try text("countersign.js"))
    }

    private static func name(ofTemplate file: String) -> String? {
        file.hasSuffix(".mustache") ? String(file.dropLast(".mustache".count)) : nil
    }

    private static func files(in folder: String?) throws(TemplatesError) -> [URL] {
        guard let folder else { return [] }
        do {
            return try FileManager.default.contentsOfDirectory(
                at: URL(filePath: folder, directoryHint: .isDirectory), includingPropertiesForKeys: nil)
        } catch { throw .unreadableFolder(folder) }
    }

    private static func text(of file: URL) throws(TemplatesError) -> String {
        do { return try String(contentsOf: file, encoding: .utf8) } catch { throw .unreadableFile(file.path) }
    }
}
