import JSON
import Mustache

/// A link artifact; one that may not be followed is shown as text.
struct LinkView: Viewable {
    static let shape = ViewShape("artifact-link", ["target": .optional(.text), "text": .text])

    let values: [ViewValue]

    /// `nil` when the data is neither a URL nor an object with `url` and `text`.
    init?(_ data: JSONValue) {
        guard let url = (data.string ?? data["url"]?.string)?.nonBlank else { return nil }
        let text = data["text"]?.string?.nonBlank ?? url
        values = [.optional(SafeLink(url)?.target), .text(text.withVisibleControls)]
    }
}
