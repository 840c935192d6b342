import Forms
import Mustache

/// A stretch of a text, marked or not.
struct SegmentView: Viewable {
    static let shape = ViewShape(
        "segment", ["text": .text, "isMarked": .flag, "number": .text, "label": .optional(.text)])

    let values: [ViewValue]

    private init(_ scalars: ArraySlice<Unicode.Scalar>, _ span: Evidence.Span? = nil) {
        values = [
            .text(String(String.UnicodeScalarView(scalars)).withVisibleControls), .flag(span != nil),
            .text(span.map { String($0.number) } ?? ""),
            .optional(span?.label?.nonBlank?.withVisibleControls),
        ]
    }

    /// The stretches of a text whose spans are in its order and apart from each other.
    static func all(_ text: String, _ spans: [Evidence.Span]) -> [SegmentView] {
        let scalars = Array(text.unicodeScalars)
        var (segments, place) = ([SegmentView](), 0)
        for span in spans where span.range.lowerBound >= place && span.range.upperBound <= scalars.count {
            if place < span.range.lowerBound {
                segments.append(SegmentView(scalars[place..<span.range.lowerBound]))
            }
            segments.append(SegmentView(scalars[span.range], span))
            place = span.range.upperBound
        }
        if place < scalars.count { segments.append(SegmentView(scalars[place...])) }
        return segments
    }
}
