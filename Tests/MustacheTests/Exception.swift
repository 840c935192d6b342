import Mustache

/// The examples of the specification that Countersign answers with an error, each with that error.
enum Exception {
    /// They write text unescaped: markup comes in as the type `HTML` only, so that no view can forget to escape.
    ///
    /// With HTML in place of the text they draw what the specification expects.
    static let unescapedText: [String: MustacheError.Problem] = [
        "interpolation: Triple Mustache": .unescapedText("forbidden"),
        "interpolation: Ampersand": .unescapedText("forbidden"),
        "interpolation: Triple Mustache Integer Interpolation": .unescapedText("mph"),
        "interpolation: Ampersand Integer Interpolation": .unescapedText("mph"),
        "interpolation: Triple Mustache Decimal Interpolation": .unescapedText("power"),
        "interpolation: Ampersand Decimal Interpolation": .unescapedText("power"),
        "interpolation: Dotted Names - Triple Mustache Interpolation": .unescapedText("person.name"),
        "interpolation: Dotted Names - Ampersand Interpolation": .unescapedText("person.name"),
        "interpolation: Implicit Iterators - Triple Mustache": .unescapedText("."),
        "interpolation: Implicit Iterators - Ampersand": .unescapedText("."),
        "interpolation: Triple Mustache - Surrounding Whitespace": .unescapedText("string"),
        "interpolation: Ampersand - Surrounding Whitespace": .unescapedText("string"),
        "interpolation: Triple Mustache - Standalone": .unescapedText("string"),
        "interpolation: Ampersand - Standalone": .unescapedText("string"),
        "interpolation: Triple Mustache With Padding": .unescapedText("string"),
        "interpolation: Ampersand With Padding": .unescapedText("string"),
        "sections: Implicit Iterator - Triple mustache": .unescapedText("."),
        "sections: Implicit Iterator - Ampersand": .unescapedText("."),
        "partials: Standalone Indentation": .unescapedText("content"),
        "~inheritance: Triple Mustache": .unescapedText("bar"),
        "~dynamic-names: Standalone Indentation": .unescapedText("content"),
    ]

    /// They expect a name or a template that is not there to draw nothing: here that is a mistake, which is told.
    static let silentMiss: [String: MustacheError.Problem] = [
        "interpolation: Basic Context Miss Interpolation": .missingName("cannot", views: ["data"]),
        "interpolation: Triple Mustache Context Miss Interpolation": .missingName("cannot", views: ["data"]),
        "interpolation: Ampersand Context Miss Interpolation": .missingName("cannot", views: ["data"]),
        "interpolation: Dotted Names - Broken Chains": .missingName("a.b.c", views: ["data"]),
        "interpolation: Dotted Names - Broken Chain Resolution": .missingName("a.b.c.name", views: ["data"]),
        "interpolation: Dotted Names - Context Precedence": .missingName("b.c", views: ["data"]),
        "interpolation: Dotted Names are never single keys": .missingName("a", views: ["data"]),
        "sections: Context Misses": .missingName("missing", views: ["data"]),
        "sections: Dotted Names - Broken Chains": .missingName("a.b.c", views: ["data"]),
        "inverted: Context Misses": .missingName("missing", views: ["data"]),
        "inverted: Dotted Names - Broken Chains": .missingName("a.b.c", views: ["data"]),
        "partials: Failed Lookup": .unknownTemplate("text"),
        "~inheritance: Negative Sections": .missingName("bar", views: ["data"]),
        "~dynamic-names: Context Misses - Partial": .missingName("missing", views: ["data"]),
        "~dynamic-names: Failed Lookup - Partial": .unknownTemplate("content"),
        "~dynamic-names: Dotted Names - Operator Precedence": .notAView("foo.bar.baz", kind: "text"),
        "~dynamic-names: Dotted Names - Failed Lookup": .missingName("text", views: ["data"]),
        "~dynamic-names: Dotted names - Context Stacking Failed Lookup": .missingName(
            "value", views: ["data"]),
        "~dynamic-names: Dynamic Names - Double Dereferencing": .badName("*dynamic"),
        "~dynamic-names: Dynamic Names - Composed Dereferencing": .badName("foo.*bar"),
    ]

    /// They draw nothing of a body that misses a name: drawing is fine, but the check before it tells.
    static let missNotDrawn: [String: MustacheError.Problem] = [
        "inverted: Context": .missingName("name", views: ["data"]),
        "inverted: List": .missingName("n", views: ["data"]),
    ]

    /// What drawing answers with an error.
    static let all = unescapedText.merging(silentMiss) { first, _ in first }
}
