public import Mustache

/// Why the templates cannot be used.
public enum TemplatesError: Error, Equatable {
    /// A template is not well formed, or includes one that is not there.
    case template(MustacheError)

    case unreadableFolder(String)

    case unreadableFile(String)
}

extension TemplatesError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .template(let error): error.description
        case .unreadableFolder(let path):
            "\(path) cannot be read: it should be a folder of templates. Check its name and its permissions."
        case .unreadableFile(let path):
            "\(path) cannot be read: it should be a file of UTF-8 text. Check its encoding and its permissions."
        }
    }
}
