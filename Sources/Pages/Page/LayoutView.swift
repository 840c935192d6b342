import Foundation
import Languages
import Mustache

/// What stands around every page's content.
struct LayoutView: Viewable {
    static let shape = ViewShape(
        "part-layout",
        [
            "language": .text,
            "direction": .text,
            "title": .text,
            "policy": .text,
            "stylesheet": .text,
            "script": .optional(.text),
            "portal": .text,
            "mark": .optional(.text),
            "index": .optional(.text),
            "waiting": .optional(.text),
            "madeAt": .optional(.view(TimeView.shape)),
        ])

    let values: [ViewValue]

    /// Takes what the browser's tab shows before the portal's name, and as of when the page holds.
    init(
        _ title: String, _ links: PageLinks, waiting: Int? = nil, madeAt: Date?, hasScript: Bool = false,
        in surroundings: Surroundings
    ) {
        let words = surroundings.words
        values = [
            .text(words.language.code),
            .text(words.language.direction.rawValue),
            .text("\(title.withoutBidiControls) – \(surroundings.portalName)"),
            .text(surroundings.style.policy(links, surroundings.hosts).meta),
            .text(surroundings.style.href(links)),
            .optional(hasScript ? surroundings.style.script(links) : nil),
            .text(surroundings.portalName),
            .optional(surroundings.style.mark(links)),
            .optional(links.index),
            .optional(waiting.map(words.waiting)),
            .optional(madeAt.map { TimeView($0, words) }),
        ]
    }
}
