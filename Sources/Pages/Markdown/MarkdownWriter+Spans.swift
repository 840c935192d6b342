import CMD4C
import Mustache

extension MarkdownWriter {
    /// A span begins; `detail` is what md4c tells about its type.
    mutating func enter(span type: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?) {
        switch type {
        case MD_SPAN_A: link(to: detail?.load(as: MD_SPAN_A_DETAIL.self).href, className: "")
        case MD_SPAN_IMG:
            link(to: detail?.load(as: MD_SPAN_IMG_DETAIL.self).src, className: " class=\"picture\"")
        default: enter(emphasis: type)
        }
    }

    private mutating func enter(emphasis type: MD_SPANTYPE) {
        guard !isDeep else { return skip() }
        switch type {
        case MD_SPAN_EM: open("<em>", closing: "</em>")
        case MD_SPAN_STRONG: open("<strong>", closing: "</strong>")
        case MD_SPAN_DEL: open("<del>", closing: "</del>")
        case MD_SPAN_CODE: open("<code>", closing: "</code>")
        default: skip()
        }
    }

    /// A link within a link, or to where none may lead, is only its text.
    private mutating func link(to target: MD_ATTRIBUTE?, className: String) {
        lift.stay()
        guard !isInLink, let target = target.flatMap(Self.text), let link = SafeLink(target) else {
            return skip()
        }
        let href = HTML.escaping(link.target).text
        openLink("<a\(className) href=\"\(href)\" rel=\"\(SafeLink.relation)\">", target: href)
    }

    private static func text(of attribute: MD_ATTRIBUTE) -> String? {
        guard let start = attribute.text, let types = attribute.substr_types,
            let offsets = attribute.substr_offsets
        else { return nil }
        let bytes = UnsafeRawBufferPointer(start: start, count: Int(attribute.size))
        var (text, part) = ("", 0)
        while offsets[part] < attribute.size {
            let range = Int(offsets[part])..<Int(offsets[part + 1])
            let piece = String(decoding: bytes[range], as: UTF8.self)
            text += types[part] == MD_TEXT_ENTITY ? CharacterReference.text(of: piece) ?? piece : piece
            part += 1
        }
        return text
    }
}
