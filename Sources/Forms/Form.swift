public import JSON
public import JSONSchema

/// The form of an input schema: its fields in the schema's order, and how an answer becomes a run input.
///
/// Control names, the states behind them and the blank rule: see `docs/forms.md`.
public struct Form: Sendable {
    /// The schema's title.
    public let title: String?

    /// The schema's description: Markdown at most, never HTML.
    public let description: String?

    /// The fields, in the order of the schema, or by Pydantic's `position` where every property has one.
    public let fields: [Field]

    /// What answers are judged by; formats are rules.
    public let schema: Schema

    /// What the author of the schema may want to know.
    public let notes: [FormNote]

    let plans: [FieldPlan]

    /// Twice what a validator takes by default: a form of ten thousand fields is large, not hostile.
    private static let mostSubschemas = 20_000

    /// Makes the form of a schema, and of what the run has given already: its values go before the schema's defaults.
    ///
    /// Throws where the schema cannot be used, or takes nothing, or where the initial values are not an object as it asks.
    public init(schema document: JSONValue, initial: JSONValue? = nil) throws(FormError) {
        do {
            let options = SchemaOptions(assertsFormats: true, maxSubschemas: Self.mostSubschemas)
            schema = try Schema(document, options: options)
        } catch {
            throw FormError(pointer: error.pointer, reason: error.description)
        }
        let planner = try FormPlanner(document, initial: initial)
        title = planner.view.title
        description = planner.view.description
        plans = planner.plans
        fields = plans.map(\.field)
        notes =
            planner.notes + plans.flatMap(\.notes)
            + schema.unknownKeywords.compactMap(FormNote.init(unknown:))
    }

    /// The controls before anything is typed: initial values, else the schema's defaults.
    public func draft() -> Draft {
        var draft = Draft()
        for plan in plans {
            draft.set(plan.text(for: plan.preset), for: plan.field.name)
            if plan.field.offersEmpty { draft.set("empty", for: plan.field.stateName) }
        }
        return draft
    }

    /// The controls as they would be for this run input.
    func draft(showing value: JSONValue) -> Draft {
        var draft = Draft()
        for plan in plans {
            let part = plan.place.key.map { value[$0] } ?? value
            draft.set(plan.text(for: part), for: plan.field.name)
        }
        return draft
    }
}
