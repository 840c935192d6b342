public import JSON

/// Why a schema cannot be used, and where.
public enum SchemaError: Error, Equatable, Sendable {
    /// A schema was expected here: an object, `true` or `false`.
    case notASchema(at: JSONPointer)

    /// The value of a keyword is not what the keyword needs.
    case unusableKeyword(at: JSONPointer, expected: String)

    /// A regular expression is not one of ECMA-262, or PCRE2 cannot run it.
    case unusablePattern(at: JSONPointer, reason: String)

    /// A reference names no place in this document.
    case brokenReference(at: JSONPointer, reference: String)

    /// References that come back to where they began without a step into the value.
    case cyclicReference(at: JSONPointer)

    /// A keyword that would decide on values, and that this version cannot judge.
    case unsupportedKeyword(at: JSONPointer)

    /// `$schema` names a dialect that is not known here.
    case unknownDialect(at: JSONPointer, dialect: String)

    /// More subschemas than are taken.
    case tooLarge(at: JSONPointer, limit: Int)

    /// More subschemas within each other, or references one after the other, for one place of a value than are taken.
    case tooDeep(at: JSONPointer, limit: Int)

    /// The place in the schema.
    public var pointer: JSONPointer {
        switch self {
        case .notASchema(let pointer), .unusableKeyword(let pointer, _), .unusablePattern(let pointer, _),
            .brokenReference(let pointer, _), .cyclicReference(let pointer), .unsupportedKeyword(let pointer),
            .unknownDialect(let pointer, _), .tooLarge(let pointer, _), .tooDeep(let pointer, _):
            pointer
        }
    }
}

extension SchemaError: CustomStringConvertible {
    public var description: String {
        let place = pointer.tokens.isEmpty ? "at its root" : "at \(pointer)"
        switch self {
        case .notASchema:
            return "the schema cannot be used: \(place) an object, true or false was expected."
        case .unusableKeyword(_, let expected):
            return "the schema cannot be used: \(place) \(expected) was expected."
        case .unusablePattern(_, let reason):
            return "the pattern \(place) cannot be used: \(reason). Write it as ECMA-262 has it."
        case .brokenReference(_, let reference):
            return """
                the reference "\(reference)" \(place) names nothing in this schema, and others are not fetched: \
                put what it names under "$defs" and refer to it as "#/$defs/…".
                """
        case .cyclicReference:
            return
                "the references \(place) lead back to themselves, so no value could be judged: break the circle."
        case .unsupportedKeyword:
            return "the keyword \(place) is not supported yet: say the same with other keywords."
        case .unknownDialect(_, let dialect):
            return """
                the dialect "\(dialect)" \(place) is not known: use https://json-schema.org/draft/2020-12/schema, \
                or http://json-schema.org/draft-07/schema#, or leave $schema out.
                """
        case .tooLarge(_, let limit):
            return "the schema is too large \(place): no more than \(limit) subschemas are taken."
        case .tooDeep(_, let limit):
            return
                "the schema is too deep \(place): no more than \(limit) subschemas may apply within each other."
        }
    }
}
