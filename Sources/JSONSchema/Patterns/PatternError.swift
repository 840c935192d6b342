/// Why a text is no regular expression of ECMA-262, or none that can be run here.
enum PatternError: Error, Equatable {
    /// What is wrong, and at which character, counted from 1.
    case syntax(String, character: Int)

    /// It may be one of ECMA-262, but PCRE2 cannot run it, for this reason.
    case unusable(String)
}

extension PatternError: CustomStringConvertible {
    /// What is wrong, and what to do, without a full stop.
    var description: String {
        switch self {
        case .syntax(let problem, let character):
            "\(problem) at character \(character). Write it as ECMA-262 has it"
        case .unusable(let reason):
            "it cannot be run here: \(reason). Write a shorter or simpler one that takes the same"
        }
    }
}
