public import Mustache

/// Why the templates cannot be used.
public enum TemplatesError: Error, Equatable {
    /// A template is not well formed, or includes one that is not there.
    case template(MustacheError)

    /// A page's template has nothing in it, by its name.
    case emptyPage(String)

    case unreadableFolder(String)

    case unreadableFile(String)

    /// The file that should be the mark, and what is wrong with it.
    case unusableMark(String, String)

    /// The folder, and the files in it that would be replaced.
    case alreadyThere(String, [String])

    /// The file that cannot be written, and why.
    case unwritable(String, String)
}

extension TemplatesError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .template(let error): error.description
        case .emptyPage(let name):
            "\(name):1:1: there is nothing in it, and the page would be empty. Write it, or remove the file."
        case .unreadableFolder(let path):
            "\(path) cannot be read: it should be a folder of templates. Check its name and its permissions."
        case .unreadableFile(let path):
            "\(path) cannot be read: it should be a file of UTF-8 text. Check its encoding and its permissions."
        case .unusableMark(let path, let problem):
            "\(path) cannot be the mark: \(problem). Take a small PNG, or an SVG of plain shapes."
        case .alreadyThere(let folder, let names):
            "\(folder) holds \(names.joined(separator: ", ")) already. Take another folder, or --force to replace them."
        case .unwritable(let path, let reason):
            "\(path) cannot be written: \(reason)\(reason.hasSuffix(".") ? "" : ".")"
        }
    }
}
