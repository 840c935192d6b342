public import JSON

/// One thing that is wrong with a value.
///
/// No part of it repeats a text of the value. Names of members are in the pointers.
/// It keeps its value and its schema alive, and works out what it says when asked.
public struct ValidationIssue: Sendable {
    let trace: IssueTrace
    let finding: Finding

    /// Where the value stands that failed.
    ///
    /// A member that must not be there is named itself; of one that is missing, its object is (see `place`).
    public var instance: JSONPointer { trace.instance(at: finding.step) }

    /// The way to the keyword, from the schema's root through each reference (JSON Schema 2020-12, Core §12.3.1).
    ///
    /// A `false` schema is named itself.
    public var keywordLocation: JSONPointer {
        JSONPointer(tokens: trace.route(to: finding.step) + ownTokens)
    }

    /// Where the keyword stands: the URI of its resource, empty for a schema without one, and a pointer (Core §12.3.2).
    public var absoluteKeywordLocation: String { trace.location(of: finding.step, ownTokens) }

    /// The keyword, such as `minimum`; empty where the value was too costly to judge.
    public var keyword: String { trace.keyword(of: finding) }

    /// What the keyword asked for.
    public var facts: ValidationFacts { trace.facts(of: finding) }

    /// What the value has where `facts` gives a limit: the number itself, or how many characters or entries.
    ///
    /// `nil` where there is no limit, and where the schema makes the value a secret (`writeOnly`, format `password`).
    public var got: JSONNumber? { trace.got(of: finding) }

    /// A sentence that tells a person what to enter, or how to rename a member whose name is wrong (`propertyNames`).
    public var message: String {
        IssueMessage.text(
            keyword, trace.facts(of: finding, mostChoices: 2), isName: trace.isName(at: finding.step))
    }

    /// Where a person has to change something: the missing member, else `instance`.
    public var place: JSONPointer {
        guard let name = trace.missingName(of: finding) else { return instance }
        return instance.appending(name)
    }

    private var ownTokens: [String] {
        switch finding.cause {
        case .tooCostly, .refused: []
        default: [keyword]
        }
    }
}

extension ValidationIssue: Equatable {
    /// Whether both say the same, of whatever values and schemas.
    public static func == (one: ValidationIssue, other: ValidationIssue) -> Bool {
        one.keyword == other.keyword && one.instance == other.instance
            && one.keywordLocation == other.keywordLocation
            && one.absoluteKeywordLocation == other.absoluteKeywordLocation && one.facts == other.facts
            && one.got == other.got
    }
}

/// A print, too, shows what it says, and not the value that it keeps.
extension ValidationIssue: CustomStringConvertible, CustomReflectable {
    /// The place and the sentence: `/age: Enter 1 or more`, or `at the root: Enter a whole number`.
    public var description: String {
        let place = place
        return "\(place.tokens.isEmpty ? "at the root" : place.description): \(message)"
    }

    /// The parts by their public names.
    public var customMirror: Mirror {
        Mirror(
            self,
            children: [
                "instance": instance, "keywordLocation": keywordLocation, "keyword": keyword, "facts": facts,
                "message": message,
            ])
    }
}
