import Forms
import Languages
import Mustache

/// Something to judge by: of the names after `describedBy`, the one of its kind has a value.
struct ProofView: Viewable {
    static let shape = FieldFrame.shape(
        "field-evidence",
        [
            .init("picture", .optional(.view(pictureShape))),
            .init("link", .optional(.text)),
            .init("isNoPicture", .flag),
            .init("hasWords", .flag),
            .init("segments", .list(.view(SegmentView.shape))),
            .init("code", .optional(.text)),
            .init("markdown", .optional(.html)),
            .init("value", .optional(.text)),
            .init("isCut", .flag),
            .init("isLarge", .flag),
        ])

    static let pictureShape = ViewShape("picture", ["source": .text, "alt": .text])

    /// Longer texts are cut.
    private static let longest = 20_000

    let values: [ViewValue]

    /// Takes what the thing is called, which stands in for words about a picture that has none.
    init(_ evidence: Evidence, of label: String, _ frame: FieldFrame, _ words: Words) {
        var own: [ViewValue] = [
            .absent, .absent, .flag(false), .flag(false), .list([]), .absent, .absent, .absent, .flag(false),
            .flag(evidence.isLarge),
        ]
        func cut(_ text: String) -> String {
            let kept = text.unicodeScalars.prefix(Self.longest)
            guard kept.endIndex < text.unicodeScalars.endIndex else { return text }
            own[8] = .flag(true)
            return String(String.UnicodeScalarView(kept))
        }
        switch evidence {
        case .picture(let url, let alt):
            if let picture = EmbeddedPicture(url) {
                let alt = alt?.nonBlank?.withVisibleControls ?? words(.reviewPicture, ["label": label])
                own[0] = .view(View(Self.pictureShape, [.text(picture.source), .text(alt)]))
            } else if let link = SafeLink(url) {
                own[1] = .text(link.target)
            } else {
                own[2] = .flag(true)
            }
        case .text(let text, let spans):
            let shown = cut(text)
            (own[3], own[4]) = (.flag(true), .list(of: SegmentView.all(shown, spans)))
        case .code(let text):
            let shown = cut(text)
            own[5] = .text(shown.withVisibleControls)
        case .markdown(let text):
            let markdown = Markdown(text, headingLevel: 4, words: words)
            (own[6], own[8]) = (.html(markdown.html), .flag(markdown.isCut))
        case .value(let text):
            let shown = cut(text)
            own[7] = .text(shown.withVisibleControls)
        }
        values = frame.values + own
    }
}

extension Evidence {
    /// Whether it needs room: all but a word or a number.
    fileprivate var isLarge: Bool {
        if case .value = self { false } else { true }
    }
}
