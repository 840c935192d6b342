/// Why a posted body is not one that a form of ours makes.
public enum FormBodyError: Error, Equatable, Sendable {
    case badPercentEscape(atByte: Int)
    case notUTF8
    case zeroByte
    case tooManyBytes(limit: Int)
    case tooManyPairs(limit: Int)
    case nameTooLong(limitInBytes: Int)
    case badBoundary
    case badMultipart(String)
    case fileNotTaken(name: String)
    case duplicateName(String)
    case unknownName(String)
    case unknownState(String)
    case tooManyBlankRows(name: String, limit: Int)

    /// Whether the body is over a limit (413) rather than wrong (400).
    public var isTooLarge: Bool {
        switch self {
        case .tooManyBytes, .tooManyPairs: true
        default: false
        }
    }
}

extension FormBodyError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .badPercentEscape(let offset):
            "The form has a % at byte \(offset) that two hexadecimal digits do not follow. Write %25 for a percent sign."
        case .notUTF8: "The form is not UTF-8. Send it from the page, or encode it as UTF-8."
        case .zeroByte: "The form holds a zero byte. Remove it."
        case .tooManyBytes(let limit): "The form is longer than \(limit) bytes. Shorten the answer."
        case .tooManyPairs(let limit): "The form has more than \(limit) values. Send one for each field."
        case .nameTooLong(let limit):
            "The form has a name of more than \(limit) bytes. Send the names that the page has."
        case .badBoundary:
            "The multipart form names no usable boundary. Send one of 1 to 70 characters in Content-Type."
        case .badMultipart(let reason): "The multipart form cannot be read: \(reason)."
        case .fileNotTaken(let name):
            "Files are not taken here, and \"\(name)\" is one. Send the answer without it."
        case .duplicateName(let name): "The form gives \"\(name)\" twice. Send each value once."
        case .unknownName(let name):
            "The form gives \"\(name)\", which this question does not ask. Reload the page and answer again."
        case .unknownState(let name):
            "The form gives \"\(name)\" a value that the page does not send. Reload the page and answer again."
        case .tooManyBlankRows(let name, let limit):
            "The form gives \"\(name)\" more than \(limit) blank rows. Reload the page and answer again."
        }
    }
}
