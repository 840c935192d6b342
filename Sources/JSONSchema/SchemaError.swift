public import JSON

/// Why a schema cannot be used, and where.
public enum SchemaError: Error, Equatable, Sendable {
    /// A schema was expected here: an object, `true` or `false`.
    case notASchema(at: JSONPointer)

    /// The value of a keyword is not what the keyword needs.
    case unusableKeyword(at: JSONPointer, expected: String)

    /// A regular expression is not one of ECMA-262, or PCRE2 cannot run it.
    case unusablePattern(at: JSONPointer, reason: String)

    /// A reference names no place in its document.
    case brokenReference(at: JSONPointer, reference: String)

    /// A reference leads to a document that is not registered, and documents are not fetched.
    case unregisteredDocument(at: JSONPointer, reference: String, document: String)

    /// Two subschemas have the same `$id`, or the same anchor in one resource, so a reference to it could mean either.
    case repeatedName(at: JSONPointer, name: String)

    /// References that come back to where they began without a step into the value.
    case cyclicReference(at: JSONPointer)

    /// A keyword that would decide on values, and that is not known here.
    case unsupportedKeyword(at: JSONPointer)

    /// `$schema` names a dialect that is neither known nor registered.
    case unknownDialect(at: JSONPointer, dialect: String)

    /// The dialect that `$schema` names cannot do without a vocabulary that is not known.
    case unknownVocabulary(at: JSONPointer, vocabulary: String)

    /// A document that is to be registered has no absolute URI.
    case unnamedDocument(at: JSONPointer)

    /// More subschemas than are taken.
    case tooLarge(at: JSONPointer, limit: Int)

    /// More subschemas within each other, or references one after the other, for one place of a value than are taken.
    case tooDeep(at: JSONPointer, limit: Int)

    /// What is wrong with a registered document that the schema refers to.
    indirect case inDocument(String, SchemaError)

    /// The same, as what is wrong with a registered document, where one is named.
    func blaming(_ document: String?) -> SchemaError {
        guard let document else { return self }
        if case .inDocument = self { return self }
        return .inDocument(document, self)
    }

    /// The place in the schema, or in the registered document that is to blame.
    public var pointer: JSONPointer {
        switch self {
        case .notASchema(let pointer), .unusableKeyword(let pointer, _), .unusablePattern(let pointer, _),
            .brokenReference(let pointer, _), .unregisteredDocument(let pointer, _, _),
            .cyclicReference(let pointer), .unsupportedKeyword(let pointer), .unknownDialect(let pointer, _),
            .unknownVocabulary(let pointer, _), .unnamedDocument(let pointer), .repeatedName(let pointer, _),
            .tooLarge(let pointer, _),
            .tooDeep(let pointer, _):
            pointer
        case .inDocument(_, let error): error.pointer
        }
    }
}

extension SchemaError: CustomStringConvertible {
    /// What is wrong where, and what to do.
    public var description: String {
        let place = pointer.tokens.isEmpty ? "at its root" : "at \(pointer)"
        switch self {
        case .notASchema:
            return "the schema cannot be used: \(place) an object, true or false was expected."
        case .unusableKeyword(_, let expected):
            return "the schema cannot be used: \(place) \(expected) was expected."
        case .unusablePattern(_, let reason):
            return "the pattern \(place) cannot be used: \(reason)."
        case .brokenReference(_, let reference):
            return """
                the reference "\(reference)" \(place) names nothing in that document: put what it names under \
                "$defs" and refer to it as "#/$defs/…".
                """
        case .unregisteredDocument(_, let reference, let document):
            return """
                the reference "\(reference)" \(place) leads to \(document), which is not registered, and documents \
                are not fetched: register that one too.
                """
        case .repeatedName(_, let name):
            return
                "the name \"\(name)\" \(place) is given to another subschema too: give each a name of its own."
        case .cyclicReference:
            return
                "the references \(place) lead back to themselves, so no value could be judged: break the circle."
        case .unsupportedKeyword:
            return "the keyword \(place) is not supported: say the same with keywords of draft 2020-12."
        case .unknownDialect(_, let dialect):
            return """
                the dialect "\(dialect)" \(place) is not known: use https://json-schema.org/draft/2020-12/schema, \
                or http://json-schema.org/draft-07/schema#, or leave $schema out; or register its metaschema.
                """
        case .unknownVocabulary(_, let vocabulary):
            return """
                the dialect named \(place) requires the vocabulary "\(vocabulary)", which is not known: name another \
                dialect in $schema.
                """
        case .unnamedDocument:
            return
                "the document has no absolute URI to be found by: give it an $id such as https://example.com/a.json."
        case .tooLarge(_, let limit):
            return "the schema is too large \(place): no more than \(limit) subschemas are taken."
        case .tooDeep(_, let limit):
            return
                "the schema is too deep \(place): no more than \(limit) subschemas may apply within each other."
        case .inDocument(let document, let error):
            return "in \(document): \(error)"
        }
    }
}
