import CMD4C

/// Reads Markdown with md4c and tells a writer what it finds.
enum MarkdownParser {
    /// Raw HTML is not recognised at all, so that its characters arrive as text.
    private static let flags = UInt32(
        MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOHTMLBLOCKS | MD_FLAG_NOHTMLSPANS)

    /// Returns false when the writer wanted no more, or memory ran out.
    static func parse(_ text: Substring.UTF8View, into writer: inout MarkdownWriter) -> Bool {
        var parser = MD_PARSER()
        parser.flags = flags
        parser.enter_block = { type, detail, writer in
            MarkdownParser.tell(writer) { $0.enter(block: type, detail) }
        }
        parser.leave_block = { _, _, writer in MarkdownParser.tell(writer) { $0.leave() } }
        parser.enter_span = { type, detail, writer in
            MarkdownParser.tell(writer) { $0.enter(span: type, detail) }
        }
        parser.leave_span = { _, _, writer in MarkdownParser.tell(writer) { $0.leave() } }
        parser.text = { type, text, size, writer in
            MarkdownParser.tell(writer) {
                $0.text(type, UnsafeRawBufferPointer(start: text, count: Int(size)))
            }
        }
        return withUnsafeMutablePointer(to: &writer) { writer in
            Array(text).withUnsafeBytes { bytes in
                let characters = bytes.assumingMemoryBound(to: CChar.self)
                return md_parse(characters.baseAddress, MD_SIZE(characters.count), &parser, writer) == 0
            }
        }
    }

    private static func tell(_ pointer: UnsafeMutableRawPointer?, _ what: (inout MarkdownWriter) -> Void)
        -> Int32
    {
        guard let pointer else { return -1 }
        let writer = pointer.assumingMemoryBound(to: MarkdownWriter.self)
        what(&writer.pointee)
        return writer.pointee.isFull ? 1 : 0
    }
}
