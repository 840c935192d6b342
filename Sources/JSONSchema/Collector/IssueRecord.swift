/// The issues found so far, and the steps to them and to where the collector is.
struct IssueRecord {
    private let trace: IssueTrace
    private(set) var found: [ValidationIssue] = []
    private var steps: [TraceStep]
    private var current: UInt32 = 0
    private let limit: Int

    /// How many issues there were when the present attempt began: they do not count for its limit.
    private var base = 0

    /// How many bytes of places and words may yet be gathered: a stranger's long key stands in each issue below it.
    private var room = 1 << 20

    /// Whether the value that the collector is at, or one that it is in, is a secret.
    var isSecret = false

    init(_ trace: IssueTrace, _ root: UInt32, limit: Int) {
        (self.trace, self.limit) = (trace, limit)
        steps = []
        steps.reserveCapacity(Self.fewSteps)
        steps.append(TraceStep(before: 0, subschema: root, turn: .none, place: .none, width: 0))
    }

    /// As many as the answer to a small form has.
    private static let fewSteps = 8
    private static let fewIssues = 4

    /// About how many bytes a step or an issue takes beside what comes from the value.
    private static let plainWidth = 24

    var isFull: Bool { found.count - base >= limit || room <= 0 }

    /// The subschema that the last step led to.
    var subschema: UInt32 { steps[Int(current)].subschema }

    /// The last step.
    var step: UInt32 { current }

    /// Makes a step, which `pop` undoes; its width is how many bytes of names it adds.
    mutating func push(
        _ subschema: UInt32, through turn: SchemaStep, at place: ValueStep, width: Int = 0
    ) -> Mark {
        let mark = Mark(step: current, found: found.count)
        let above = steps[Int(current)].width
        current = UInt32(steps.count)
        steps.append(
            TraceStep(
                before: mark.step, subschema: subschema, turn: turn, place: place,
                width: above + width + Self.plainWidth))
        return mark
    }

    /// Goes back; steps that led to no issue are forgotten.
    mutating func pop(_ mark: Mark) {
        if found.count == mark.found { while steps.count > current { steps.removeLast() } }
        current = mark.step
    }

    /// Adds an issue at the last step; its width is how many bytes of names its words have.
    mutating func add(_ cause: Finding.Cause, _ value: Int, _ keyword: UInt32 = 0, width: Int = 0) {
        room -= steps[Int(current)].width + width + Self.plainWidth
        let finding = Finding(
            step: current, value: UInt32(value), keyword: keyword, cause: cause, isSecret: isSecret)
        if found.isEmpty { found.reserveCapacity(Self.fewIssues) }
        found.append(ValidationIssue(trace: trace, finding: finding))
    }

    mutating func clear() {
        found = []
        current = 0
    }

    /// The issues, which no one has seen before.
    mutating func finish() -> [ValidationIssue] {
        if found.count > limit { found.removeLast(found.count - limit) }
        var issues: [ValidationIssue] = []  // swapped, as copies would be counted
        swap(&trace.steps, &steps)
        swap(&issues, &found)
        return issues
    }
}

extension IssueRecord {
    /// Where a step was made from.
    struct Mark {
        fileprivate let step: UInt32
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
        let start = Start(base: base, room: room, steps: steps.count)
        base = found.count
        return start
    }

    /// Takes out what was found since, if it is less than `most`; else forgets it.
    mutating func endAttempt(_ start: Start, most: Int) -> Attempt? {
        let isBest = found.count - base < most
        let attempt = isBest ? Attempt(issues: Array(found[base...]), room: room) : nil
        found.removeLast(found.count - base)
        if !isBest { while steps.count > start.steps { steps.removeLast() } }
        (base, room) = (start.base, start.room)
        return attempt
    }

    /// Adds what an attempt found.
    mutating func add(_ attempt: Attempt) {
        found += attempt.issues
        room = attempt.room
    }
}
