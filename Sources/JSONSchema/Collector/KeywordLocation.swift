import JSON

/// Where a keyword is: on the way from the root, and by itself.
struct KeywordLocation {
    let path: JSONPointer
    let absolute: String
}
