import JSON

/// What all issues of one value share: the steps that lead to them, and what they speak of, kept alive.
///
/// `@unchecked Sendable`: `steps` is written by the collector alone, before it gives any issue away; all else never.
final class IssueTrace: @unchecked Sendable {
    let value: JSONValue
    let storage: ProgramStorage
    var steps: [TraceStep] = []

    init(_ value: JSONValue, _ storage: ProgramStorage) {
        (self.value, self.storage) = (value, storage)
    }

    var program: Program { storage.program.pointee }

    func subschema(at step: UInt32) -> Subschema {
        program.subschemas[Int(steps[Int(step)].subschema)]
    }

    /// The steps that lead to one, itself included.
    func way(to step: UInt32) -> [TraceStep] {
        var (way, at) = ([steps[Int(step)]], step)
        while at != steps[Int(at)].before {
            at = steps[Int(at)].before
            way.append(steps[Int(at)])
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
