import JSON

/// What all issues of one value share: the steps that lead to them, and what they speak of, kept alive.
///
/// A reference: all copies are one trace. The first few steps lie in its own allocation: most values need no other.
///
/// `@unchecked Sendable`: only its one `Writer` writes it; that belongs to a collector, which ends as it hands out issues.
struct IssueTrace: @unchecked Sendable {
    private struct Header {
        let value: JSONValue
        let storage: ProgramStorage

        /// How many steps there are.
        var count = 0

        /// The steps past the first few.
        var further: [TraceStep] = []
    }

    /// As many as the answer to a small form has.
    private static let few = 8

    private let buffer: ManagedBuffer<Header, TraceStep>

    fileprivate init(_ value: JSONValue, _ storage: ProgramStorage) {
        buffer = .create(minimumCapacity: Self.few) { _ in Header(value: value, storage: storage) }
    }

    var value: JSONValue { buffer.header.value }
    var storage: ProgramStorage { buffer.header.storage }
    var count: Int { buffer.withUnsafeMutablePointerToHeader { $0.pointee.count } }

    subscript(step: UInt32) -> TraceStep {
        guard step >= Self.few else { return buffer.withUnsafeMutablePointerToElements { $0[Int(step)] } }
        return buffer.header.further[Int(step) - Self.few]
    }

    fileprivate func append(_ step: TraceStep) {
        buffer.withUnsafeMutablePointers { header, steps in
            let count = header.pointee.count
            if count < Self.few {
                (steps + count).initialize(to: step)
            } else {
                header.pointee.further.append(step)
            }
            header.pointee.count = count + 1
        }
    }

    fileprivate func truncate(to count: Int) {
        buffer.withUnsafeMutablePointerToHeader { header in
            if header.pointee.count > Self.few {
                header.pointee.further.removeLast(header.pointee.count - max(count, Self.few))
            }
            header.pointee.count = count
        }
    }

    var program: Program { storage.program.pointee }

    func subschema(at step: UInt32) -> Subschema {
        program.subschemas[Int(self[step].subschema)]
    }

    /// The steps that lead to one, itself included.
    func way(to step: UInt32) -> [TraceStep] {
        var (way, at) = ([self[step]], step)
        while at != self[at].before {
            at = self[at].before
            way.append(self[at])
        }
        return way.reversed()
    }

    /// The way into the value.
    func instance(at step: UInt32) -> JSONPointer {
        value.withUnsafeTape { tape, _ in
            JSONPointer(
                tokens: way(to: step).compactMap { step in
                    switch step.place {
                    case .none: nil
                    case .index(let index): String(index)
                    case .key(let key): tape.withUnescaped(Int(key)) { String(decoding: $0, as: UTF8.self) }
                    }
                })
        }
    }

    /// Whether a step leads to the name of a member, and not to a value.
    func isName(at step: UInt32) -> Bool {
        guard let inward = way(to: step).last(where: { $0.place.isInward }) else { return false }
        if case .names = inward.turn { return true }
        return false
    }

    /// The way through the schema.
    func route(to step: UInt32) -> [String] {
        way(to: step).flatMap { step in
            step.turn.tokens(from: subschema(at: step.before), program)
        }
    }

    /// Where a subschema stands, and steps from there.
    func location(of step: UInt32, _ steps: [String]) -> String {
        storage.graph.absoluteLocation(of: subschema(at: step), steps)
    }
}

extension IssueTrace {
    /// Makes a trace, and is alone in writing it.
    struct Writer: ~Copyable {
        let trace: IssueTrace

        init(_ value: JSONValue, _ storage: ProgramStorage) {
            trace = IssueTrace(value, storage)
        }

        func append(_ step: TraceStep) { trace.append(step) }

        /// Forgets the steps past the first `count`.
        func truncate(to count: Int) { trace.truncate(to: count) }
    }
}
