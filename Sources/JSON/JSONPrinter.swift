/// Writes a value of a tape as text, in one loop over its nodes.
struct JSONPrinter {
    let tape: JSONTape
    let isPretty: Bool
    var bytes: [UInt8] = []
    private var open: [Level] = []

    private struct Level {
        let end: Int
        let isObject: Bool
        var isFirst = true
        var isKey = true
    }

    init(tape: JSONTape, isPretty: Bool) {
        self.tape = tape
        self.isPretty = isPretty
    }

    mutating func print(_ root: Int) {
        let end = tape.next(after: root)
        bytes.reserveCapacity(tape.raw(root).count + 2)
        for index in root..<end {
            closeLevels(at: index)
            separate()
            printNode(index)
        }
        closeLevels(at: end)
    }

    private mutating func printNode(_ index: Int) {
        let node = tape[index]
        switch node.kind {
        case .array, .object:
            bytes.append(node.kind == .object ? UInt8(ascii: "{") : UInt8(ascii: "["))
            open.append(Level(end: tape.next(after: index), isObject: node.kind == .object))
        case .string:
            bytes.append(UInt8(ascii: "\""))
            if node.hasEscapes {
                tape.withUnescaped(index) { JSONEscapes.append($0, to: &bytes) }
            } else {
                bytes += tape.raw(index)
            }
            bytes.append(UInt8(ascii: "\""))
        case .null, .boolean, .number:
            bytes += tape.raw(index)
        }
    }

    /// Writes what stands between the last value or key and the next one.
    private mutating func separate() {
        guard var level = open.last else { return }
        if level.isObject, !level.isKey {
            bytes.append(UInt8(ascii: ":"))
            if isPretty { bytes.append(UInt8(ascii: " ")) }
        } else {
            if !level.isFirst { bytes.append(UInt8(ascii: ",")) }
            breakLine(open.count)
        }
        level.isKey.toggle()
        level.isFirst = false
        open[open.count - 1] = level
    }

    private mutating func closeLevels(at index: Int) {
        while let level = open.last, level.end == index {
            open.removeLast()
            if !level.isFirst { breakLine(open.count) }
            bytes.append(level.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"))
        }
    }

    private mutating func breakLine(_ depth: Int) {
        guard isPretty else { return }
        bytes.append(0x0A)
        bytes += repeatElement(UInt8(ascii: " "), count: 2 * depth)
    }
}
