import Mustache

/// Draws one template, here called `page`, with names and values given in place.
func draw(
    _ template: String, _ values: KeyValuePairs<String, ViewValue> = [:], partials: [String: String] = [:]
) throws(MustacheError) -> String {
    let library = try TemplateLibrary(sources: partials.merging(["page": template]) { $1 })
    let shape = ViewShape("view", slots: values.map { ViewShape.Slot($0.key, .anyView) })
    return try library.html("page", View(shape, values.map(\.value))).text
}

extension MustacheError {
    /// An error on the first line of the template that ``draw(_:_:partials:)`` calls `page`.
    static func page(_ column: Int, line: Int = 1, _ problem: Problem) -> MustacheError {
        MustacheError(place: TemplatePlace(template: "page", line: line, column: column), problem: problem)
    }
}
