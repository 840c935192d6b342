import JSON

/// What kind of value a place takes, before it is known what is there.
enum PlanShape: Sendable {
    case text
    case moment

    /// A number whose digits are sent as a text: Pydantic's `Decimal`.
    case exactNumber

    case number(isInteger: Bool)

    /// `mustTick`: only `true` is an answer.
    case flag(mustTick: Bool)

    case options([Option])

    /// Any of these, each once.
    case set([Option])

    case constant(JSONValue)
    case file(FileRule)
    case json
    case group(GroupPlan)
    case list(ListPlan)
    case map(MapPlan)
    case union([BranchPlan])
}
