/// Why a text is no regular expression of ECMA-262, or none that can be run here.
enum PatternError: Error, Equatable {
    /// What is wrong, and at which character, counted from 1.
    case syntax(String, character: Int)

    /// PCRE2 refused what the pattern means, with its reason.
    case unusable(String)
}

extension PatternError: CustomStringConvertible {
    var description: String {
        switch self {
        case .syntax(let problem, let character): "\(problem) at character \(character)"
        case .unusable(let reason): "it cannot be compiled: \(reason)"
        }
    }
}
