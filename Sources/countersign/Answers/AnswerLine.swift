import Forms
import Foundation
import JSON
import Pages
import RunStore
import Runs

/// A line of an export: an answer, or one thing of a list that was judged in it, with who and when.
struct AnswerLine {
    /// The names of what stands on every line.
    static let names = [
        "answered_at", "reviewer", "reviewer_id", "proof", "orchestrator", "flow", "run_id", "run_name",
        "pause", "submission", "list", "item",
    ]

    private let answer: AcceptedAnswer

    /// Where in the run input its list lies; `nil` for a whole answer.
    private let list: JSONPointer?

    /// Its place in the list, from 0.
    private let item: Int?

    /// The thing with what was said of it, or the whole answer.
    let value: JSONValue

    /// What was answered beside the lists; `nil` for nothing.
    private let rest: JSONValue?

    /// The lines of an answer: one for each thing of its lists, or one for all of it where there is none.
    static func all(of answer: AcceptedAnswer) -> [AnswerLine] {
        let lists = lists(of: answer).filter { list in
            answer.input.value(at: list).map { $0.kind == .array && $0.count > 0 } ?? false
        }
        guard !lists.isEmpty else {
            return [AnswerLine(answer: answer, list: nil, item: nil, value: answer.input, rest: nil)]
        }
        let rest = answer.input.without(lists.map(\.tokens))
        return lists.flatMap { list in
            (answer.input.value(at: list)?.elements.enumerated().map { ($0, $1) } ?? []).map { item, value in
                AnswerLine(
                    answer: answer, list: list, item: item, value: value, rest: rest.count == 0 ? nil : rest)
            }
        }
    }

    private static func lists(of answer: AcceptedAnswer) -> [JSONPointer] {
        guard let schema = answer.schema, let form = try? Form(schema: schema, initial: answer.initial) else {
            return []
        }
        return form.reviews
    }

    /// The line as an object.
    var json: JSONValue {
        var members = zip(Self.names, fixed).map { ($0, $1) }
        members.append(("answer", value))
        members.append(("rest", rest ?? .null))
        return .object(members)
    }

    /// The line as cells: what stands on every line, then the named members of the answer, and the rest as JSON.
    func cells(_ members: [String]) -> [CSVCell] {
        let own = members.map { name in
            CSVCell(value.kind == .object ? value[name] : name.isEmpty ? value : nil)
        }
        return fixed.map { CSVCell($0) } + own + [CSVCell(rest)]
    }

    private var fixed: [JSONValue] {
        let (run, reviewer) = (answer.run, answer.reviewer)
        let texts = [
            answer.receivedAt.formatted(.iso8601), reviewer?.name, reviewer?.id, reviewer?.proof.rawValue,
            answer.orchestrator, run.flow, run.id, run.name, answer.pause.text, answer.submission,
            list?.description,
        ]
        return texts.map { $0.map(JSONValue.string) ?? .null } + [item.map(JSONValue.int) ?? .null]
    }
}

extension JSONValue {
    /// Itself without the members at these places.
    fileprivate func without(_ places: [[String]]) -> JSONValue {
        guard kind == .object else { return self }
        return .object(
            members.compactMap { key, value in
                let inner = places.filter { $0.first == key }.map { Array($0.dropFirst()) }
                if inner.contains(where: \.isEmpty) { return nil }
                return (key, inner.isEmpty ? value : value.without(inner))
            })
    }
}
