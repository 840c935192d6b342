import JSON
import Languages

extension Evidence {
    private static let mostSpans = 500

    /// What a place shows; `whole` is the object that it lies in.
    init(_ hint: EvidenceHint, _ value: JSONValue, in whole: JSONValue?, _ words: Words) {
        let text = value.string ?? value.prettyText
        switch hint.kind {
        case .image where value.string != nil:
            self = .picture(text, alt: hint.alt.flatMap { whole?[$0]?.string })
        case .text: self = .text(text, Self.spans(hint.spans.flatMap { whole?[$0] }, in: text))
        case .markdown where value.string != nil: self = .markdown(text)
        case .code: self = .code(text)
        case .image, .markdown: self = .code(text)
        case .value, .kept:
            let isSimple = value.kind != .object && value.kind != .array
            self = isSimple ? .value(words.label(of: value, amongFlags: true)) : .code(text)
        }
    }

    /// The spans of a text, in its order; one that lies outside of it, or in another one, is not marked.
    private static func spans(_ list: JSONValue?, in text: String) -> [Span] {
        let length = text.unicodeScalars.count
        let given = list.map { Array($0.elements.prefix(mostSpans)) } ?? []
        let all = given.enumerated().compactMap { index, span -> Span? in
            guard let start = span["start"]?.int, let end = span["end"]?.int, 0 <= start, start < end,
                end <= length
            else { return nil }
            return Span(number: index + 1, range: start..<end, label: span["label"]?.string)
        }
        var spans: [Span] = []
        for span in all.sorted(by: { ($0.range.lowerBound, $0.number) < ($1.range.lowerBound, $1.number) })
        where span.range.lowerBound >= spans.last?.range.upperBound ?? 0 {
            spans.append(span)
        }
        return spans
    }
}

extension SheetMaker {
    /// The field of something to judge by; `nil` where the run gave nothing.
    func evidence(_ node: FieldNode, of group: FieldNode) -> Field? {
        guard let hint = node.plan.evidence, hint.kind != .kept, let value = node.preset, !value.isNull else {
            return nil
        }
        return Field(
            node, label: node.plan.label ?? words[.formAnswer], isFocused: false, node.look(in: table),
            control: .evidence(Evidence(hint, value, in: group.preset, words)))
    }
}
