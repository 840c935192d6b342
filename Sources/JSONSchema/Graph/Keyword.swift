/// A keyword of a subschema that decides on values, and what it asks.
struct Keyword {
    let name: String
    let rule: Rule
}
