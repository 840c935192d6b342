/// The issues found so far, and the steps to them and to where the collector is.
struct IssueRecord: ~Copyable {
    private let writer: IssueTrace.Writer
    private(set) var found: [ValidationIssue] = []

    /// The last step, the subschema that it led to, and its width.
    private(set) var step: UInt32 = 0
    private(set) var subschema: UInt32
    private var width = 0

    private let limit: Int

    /// How many issues there were when the present attempt began: they do not count for its limit.
    private var base = 0

    /// How many bytes of places and words may yet be gathered: a stranger's long key stands in each issue below it.
    private var room = 1 << 20

    /// Whether the value that the collector is at, or one that it is in, is a secret.
    var isSecret = false

    init(_ writer: consuming IssueTrace.Writer, _ root: UInt32, limit: Int) {
        (self.limit, subschema) = (limit, root)
        writer.append(TraceStep(before: 0, subschema: root, turn: .none, place: .none))
        self.writer = writer
    }

    /// As many as a form has that has more than one.
    private static let fewIssues = 4

    /// About how many bytes a step or an issue takes beside what comes from the value.
    private static let plainWidth = 24

    var isFull: Bool { found.count - base >= limit || room <= 0 }

    /// Makes a step, which `pop` undoes; its width is how many bytes of names it adds.
    mutating func push(
        _ subschema: UInt32, through turn: SchemaStep, at place: ValueStep, width: Int = 0
    ) -> Mark {
        let mark = Mark(step: step, subschema: self.subschema, width: self.width, found: found.count)
        step = UInt32(writer.trace.count)
        self.subschema = subschema
        self.width += width + Self.plainWidth
        writer.append(
            TraceStep(before: mark.step, subschema: subschema, turn: turn, place: place))
        return mark
    }

    /// Goes back; steps that led to no issue are forgotten.
    mutating func pop(_ mark: Mark) {
        if found.count == mark.found { writer.truncate(to: Int(step)) }
        (step, subschema, width) = (mark.step, mark.subschema, mark.width)
    }

    /// Adds an issue at the last step; its width is how many bytes of names its words have.
    mutating func add(_ cause: Finding.Cause, _ value: Int, _ keyword: UInt32 = 0, width: Int = 0) {
        room -= self.width + width + Self.plainWidth
        let finding = Finding(
            step: step, value: UInt32(value), keyword: keyword, cause: cause, isSecret: isSecret)
        let issue = ValidationIssue(trace: writer.trace, finding: finding)
        guard !found.isEmpty else { return found = [issue] }
        if found.count == 1 { found.reserveCapacity(Self.fewIssues) }
        found.append(issue)
    }

    mutating func clear() {
        found = []
        (step, width) = (0, 0)
    }

    /// The issues, which no one has seen before.
    mutating func finish() -> [ValidationIssue] {
        if found.count > limit { found.removeLast(found.count - limit) }
        var issues: [ValidationIssue] = []  // swapped, as copies would be counted
        swap(&issues, &found)
        return issues
    }
}

extension IssueRecord {
    /// Where a step was made from.
    struct Mark {
        fileprivate let step: UInt32
        fileprivate let subschema: UInt32
        fileprivate let width: Int
        fileprivate let found: Int
    }

    /// What there was before an attempt.
    struct Start {
        fileprivate let base: Int
        fileprivate let room: Int
        fileprivate let steps: Int
    }

    /// What one attempt found, and the room that it left.
    struct Attempt {
        let issues: [ValidationIssue]
        fileprivate let room: Int
    }

    /// Goes on as if nothing had been found yet.
    mutating func beginAttempt() -> Start {
        let start = Start(base: base, room: room, steps: writer.trace.count)
        base = found.count
        return start
    }

    /// Takes out what was found since, if it is less than `most`; else forgets it.
    mutating func endAttempt(_ start: Start, most: Int) -> Attempt? {
        let isBest = found.count - base < most
        let attempt = isBest ? Attempt(issues: Array(found[base...]), room: room) : nil
        found.removeLast(found.count - base)
        if !isBest { writer.truncate(to: start.steps) }
        (base, room) = (start.base, start.room)
        return attempt
    }

    /// Adds what an attempt found.
    mutating func add(_ attempt: Attempt) {
        found += attempt.issues
        room = attempt.room
    }
}
