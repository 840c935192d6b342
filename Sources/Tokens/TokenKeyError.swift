/// Why the keys could not be used; never holds a key.
public enum TokenKeyError: Error, Equatable {
    /// Nothing but blanks and comments.
    case noKeys(source: String)

    /// The entry, counted from 1, is not `id:key`.
    case malformedEntry(source: String, number: Int)

    /// The key of this id has fewer than `least` bytes.
    case shortKey(source: String, id: String, bytes: Int, least: Int)

    /// The passphrase has fewer than `least` bytes.
    case shortPassphrase(source: String, bytes: Int, least: Int)

    /// Two entries bear this id.
    case repeatedID(source: String, id: String)

    /// Users other than the owner may open the file.
    case exposedFile(path: String, mode: String)

    /// There is no such file, and none is to be made.
    case missingFile(path: String)

    /// The file could not be read or written.
    case unusableFile(path: String, reason: String)
}

extension TokenKeyError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .noKeys(let source):
            "\(source) holds no key: expected id:key, the key in base64url. Remove it to have one made."
        case .malformedEntry(let source, let number):
            "\(source), entry \(number): expected id:key, the id of a-z, 0-9 and -, the key in base64url."
        case .shortKey(let source, let id, let bytes, let least):
            """
            \(source), \(id): \(bytes) bytes are too few, expected \(least) or more. Make one with: \
            openssl rand -hex \(least)
            """
        case .shortPassphrase(let source, let bytes, let least):
            "\(source) has \(bytes) bytes, expected \(least) or more: a few words that nobody guesses will do."
        case .repeatedID(let source, let id):
            "\(source): two keys are named \(id). Give each its own id."
        case .exposedFile(let path, let mode):
            "\(path) may be opened by others (mode \(mode)): whoever reads it can forge answers. Run: chmod 600 \(path)"
        case .missingFile(let path):
            "no keys at \(path). Run this as the portal's user, in its folder and with its settings."
        case .unusableFile(let path, let reason):
            "\(path) cannot be used: \(reason). Check the folder and its owner."
        }
    }
}
