public import JSON

/// One thing that is wrong with a value.
///
/// No part of it repeats a text of the value. Names of members are in the pointers.
public struct ValidationIssue: Equatable, Sendable {
    /// Where the value stands that failed.
    ///
    /// A member that must not be there is named itself; of one that is missing, its object is (see `place`).
    public let instance: JSONPointer

    /// The way to the keyword, from the schema's root through each reference (JSON Schema 2020-12, Core §12.3.1).
    ///
    /// A `false` schema is named itself.
    public let keywordLocation: JSONPointer

    /// Where the keyword stands: the URI of its resource, empty for a schema without one, and a pointer (Core §12.3.2).
    public let absoluteKeywordLocation: String

    /// The keyword, such as `minimum`; empty where the value was too costly to judge.
    public let keyword: String

    /// What the keyword asked for.
    public let facts: ValidationFacts

    /// What the value has where `facts` gives a limit: the number itself, or how many characters or entries.
    ///
    /// `nil` where there is no limit, and where the schema makes the value a secret (`writeOnly`, format `password`).
    public let got: JSONNumber?

    /// A sentence that tells a person what to enter.
    public let message: String

    /// Where a person has to change something: the missing member, else `instance`.
    public var place: JSONPointer {
        if case .missing(let name) = facts { return instance.appending(name) }
        return instance
    }

    init(
        _ keyword: String, at instance: JSONPointer, by location: KeywordLocation,
        _ facts: ValidationFacts = .none, got: JSONNumber? = nil
    ) {
        self.instance = instance
        keywordLocation = location.path
        absoluteKeywordLocation = location.absolute
        self.keyword = keyword
        self.facts = facts
        self.got = got
        message = IssueMessage.text(keyword, facts)
    }
}
