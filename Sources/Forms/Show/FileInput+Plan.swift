import JSON
import Languages

extension FileInput {
    init(_ node: FieldNode, _ rule: FileRule, _ entry: Entry, _ words: Words) {
        uploadName = "u" + node.path.suffix
        let taken = entry.upload.flatMap { $0.isNone ? nil : rule.text(of: $0.bytes) }
        let isOnPage = entry.text != nil && (entry.text?.isEmpty == false || node.preset?.string == "")
        isLeftOut = entry.state == "none"
        // A draft says that a file is left out, and keeps none: it is the run's own.
        let given = isLeftOut && entry.text == nil ? node.preset?.string : nil
        text = taken ?? (isOnPage ? entry.text : given)
        size = words.size(text.map(rule.size(of:)) ?? 0)
        isGiven = taken == nil && text != nil && text?.withLineFeeds == node.preset?.string?.withLineFeeds
        canBeLeftOut = node.canBeLeftOut
        mediaType = rule.mediaType
    }
}
