public import JSON

/// One thing that is wrong with a value.
///
/// No part of it repeats the value. Names of members are in the pointers.
public struct ValidationIssue: Equatable, Sendable {
    /// Where the value stands that failed.
    ///
    /// A member that must not be there is named itself; of one that is missing, its object is (see `place`).
    public let instance: JSONPointer

    /// Where the keyword stands in the schema, references followed; a `false` schema is named itself.
    public let keywordLocation: JSONPointer

    /// The keyword, such as `minimum`; empty where the value was too costly to judge.
    public let keyword: String

    /// What the keyword asked for.
    public let facts: ValidationFacts

    /// A sentence that tells a person what to enter.
    public let message: String

    /// Where a person has to change something: the missing member, else `instance`.
    public var place: JSONPointer {
        if case .missing(let name) = facts { return instance.appending(name) }
        return instance
    }

    init(
        _ keyword: String, at instance: JSONPointer, by keywordLocation: JSONPointer,
        _ facts: ValidationFacts = .none
    ) {
        self.instance = instance
        self.keywordLocation = keywordLocation
        self.keyword = keyword
        self.facts = facts
        message = IssueMessage.text(keyword, facts)
    }
}
