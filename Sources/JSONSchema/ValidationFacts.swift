public import JSON

/// What a keyword asked for, so that a form can say it in words of its own.
public enum ValidationFacts: Equatable, Sendable {
    /// The keyword says it all, such as `not`; or what else there is to say is a secret.
    case nothing

    /// The kinds of value that are taken, by their names in `type`.
    case kinds([String])

    /// The number that a bound gives: of a value, of characters, of entries.
    case limit(JSONNumber)

    /// The name of a member that is not there.
    case missing(String)

    /// The values that `enum` lists, or the one of `const`.
    case choices([JSONValue])

    /// The regular expression that the text is to match, as the schema has it.
    case pattern(String)

    /// The format that the text is to have.
    case format(Format)

    /// Two elements that are equal, by their indices.
    case equals(Int, Int)
}

extension ValidationFacts {
    /// The same for a value that is a secret: what it should be is one too.
    var withoutChoices: ValidationFacts {
        if case .choices = self { return .nothing }
        return self
    }
}
