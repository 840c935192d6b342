import JSON
import Languages

extension FileInput {
    init(_ node: FieldNode, _ rule: FileRule, _ entry: Entry, _ words: Words) {
        uploadName = "u" + node.path.suffix
        let taken = entry.upload.flatMap { $0.isNone ? nil : rule.text(of: $0.bytes) }
        let isOnPage = entry.text != nil && (entry.text?.isEmpty == false || node.preset?.string == "")
        text = taken ?? (isOnPage ? entry.text : nil)
        size = words.size(text.map(rule.size(of:)) ?? 0)
        isLeftOut = entry.state == "none"
        canBeLeftOut = node.canBeLeftOut
        mediaType = rule.mediaType
    }
}
