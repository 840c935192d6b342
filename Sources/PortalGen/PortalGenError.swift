/// Why the site could not be made.
public enum PortalGenError: Error, Equatable {
    /// A file or folder of the site cannot be written.
    case cannotWrite(path: String, reason: String)
}

extension PortalGenError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .cannotWrite(let path, let reason):
            "cannot write \(path): \(reason). Check that the folder exists, is yours and has room, or pass --site another."
        }
    }
}
