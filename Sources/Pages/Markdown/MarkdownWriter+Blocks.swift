import CMD4C
import Languages

extension MarkdownWriter {
    /// A block begins; `detail` is what md4c tells about its type.
    mutating func enter(block type: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) {
        switch type {
        case MD_BLOCK_H: return heading(detail)
        case MD_BLOCK_P:
            lift.begin(isHeading: false, at: output.count)
            return open("<p>", closing: "</p>\n", whenEmpty: "")
        case MD_BLOCK_DOC: return skip()
        default: lift.refuse()
        }
        enter(other: type, detail)
    }

    private mutating func enter(other type: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) {
        switch type {
        case MD_BLOCK_QUOTE: container("<blockquote>", closing: "</blockquote>\n")
        case MD_BLOCK_UL: container("<ul>\n", closing: "</ul>\n")
        case MD_BLOCK_OL: container(orderedList(detail), closing: "</ol>\n")
        case MD_BLOCK_LI: container("<li>", closing: "</li>\n")
        case MD_BLOCK_HR: open("<hr>", closing: "\n")
        case MD_BLOCK_CODE: open("<pre><code>", closing: "</code></pre>\n")
        case MD_BLOCK_TABLE: open(table, closing: "</table></div>\n")
        case MD_BLOCK_THEAD: open("<thead>", closing: "</thead>\n")
        case MD_BLOCK_TBODY: open("<tbody>", closing: "</tbody>\n", whenEmpty: "")
        case MD_BLOCK_TR: open("<tr>", closing: "</tr>\n")
        case MD_BLOCK_TH:
            open("<th scope=\"col\"\(alignment(detail))>", closing: "</th>", whenEmpty: "<td></td>")
        case MD_BLOCK_TD: open("<td\(alignment(detail))>", closing: "</td>")
        default: skip()
        }
    }

    /// A wide table scrolls by itself, also with the keyboard.
    private var table: String {
        "<div class=\"scroll\" role=\"group\" aria-label=\"\(words.table)\" tabindex=\"0\"><table>\n"
    }

    /// Quotes and lists are what can be nested without end: too deep, only what is in them is written.
    private mutating func container(_ tag: String, closing: StaticString) {
        if isDeep { skip() } else { open(tag, closing: closing) }
    }

    /// Levels may not be left out on the way down, whatever the author did.
    private mutating func heading(_ detail: UnsafeMutableRawPointer?) {
        lift.begin(isHeading: true, at: output.count)
        let wanted = Int(detail?.load(as: MD_BLOCK_H_DETAIL.self).level ?? 1) + headingLevel - 1
        let level = min(wanted, outermostHeading ? headingLevel : lastHeading + 1, 6)
        if !lift.isInside { lastHeading = level }
        open("<h\(level)>", closing: Self.headingEnds[level - 1], whenEmpty: "")
    }

    private var outermostHeading: Bool { lastHeading < headingLevel }

    private static let headingEnds: [StaticString] = [
        "</h1>\n", "</h2>\n", "</h3>\n", "</h4>\n", "</h5>\n", "</h6>\n",
    ]

    private func orderedList(_ detail: UnsafeMutableRawPointer?) -> String {
        let start = detail?.load(as: MD_BLOCK_OL_DETAIL.self).start ?? 1
        return start == 1 ? "<ol>\n" : "<ol start=\"\(start)\">\n"
    }

    private func alignment(_ detail: UnsafeMutableRawPointer?) -> String {
        switch detail?.load(as: MD_BLOCK_TD_DETAIL.self).align {
        case MD_ALIGN_RIGHT?: " class=\"number\""
        case MD_ALIGN_CENTER?: " class=\"centre\""
        default: ""
        }
    }
}
