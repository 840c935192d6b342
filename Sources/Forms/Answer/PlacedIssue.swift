import JSON
import JSONSchema

/// An issue in a part of the run input, at its place in the whole.
struct PlacedIssue {
    let issue: ValidationIssue

    /// Where a person has to change something.
    let place: [String]

    /// Where the value stands that failed.
    let instance: [String]

    /// Whether it is the name of a member that is wrong, and not its value.
    var isAboutName: Bool { issue.keywordLocation.tokens.contains("propertyNames") }

    init(_ issue: ValidationIssue, below part: [String]) {
        self.issue = issue
        place = part + issue.place.tokens
        instance = part + issue.instance.tokens
    }
}
