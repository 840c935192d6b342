public import JSON
public import JSONSchema
public import Languages

/// The form of an input schema: its fields in the schema's order, and how an answer becomes a run input.
///
/// Control names, the states behind them and the blank rule: see `docs/forms.md`.
public struct Form: Sendable {
    /// The schema's title.
    public let title: String?

    /// The schema's description: Markdown at most, never HTML.
    public let description: String?

    /// What answers are judged by; formats are rules.
    public let schema: Schema

    /// What the author of the schema may want to know.
    public let notes: [FormNote]

    /// The same for copies of a form, and for no other.
    public let identity = Identity()

    let table: PlanTable
    let root: FieldNode
    let registry: SchemaRegistry

    /// Twice what a validator takes by default: a form of ten thousand fields is large, not hostile.
    private static let mostSubschemas = 20_000

    /// Makes the form of a schema, and of what the run has given already: its values go before the schema's defaults.
    ///
    /// Throws where the schema cannot be used, or takes nothing, or where the initial values are not an object as it asks.
    public init(
        schema document: JSONValue, initial: JSONValue? = nil, words: Words = .english
    ) throws(FormError) {
        guard document.bool != false else {
            throw FormError(pointer: JSONPointer(), reason: "the schema is false, so no answer can fit it.")
        }
        do {
            let options = SchemaOptions(assertsFormats: true, maxSubschemas: Self.mostSubschemas)
            schema = try Schema(document, options: options)
        } catch {
            throw FormError(pointer: error.pointer, reason: error.description)
        }
        var planner = FormPlanner(SchemaDocument(document), words)
        let view = try planner.view(planner.document.site)
        let plan = try planner.plan(view)
        (table, registry) = (planner.table, planner.registry)
        root = FieldNode(table.plans[plan], path: .root, initial: initial, in: table)
        (title, description) = (view.title, view.description)
        if root.plan.shape.isObject, let initial, initial.kind != .object,
            !(initial.isNull && view.isNullable)
        {
            throw FormError(
                pointer: JSONPointer(),
                reason: "the initial values are not an object. Give one with a member for each field.")
        }
        notes = FormNotes(table, root, schema).all
    }

    /// The form as it stands in a draft; by default as nobody has touched it.
    public func sheet(_ draft: Draft = Draft()) -> Sheet {
        var maker = SheetMaker(table, focus: draft.focus)
        guard case .group(let group) = root.shape, !root.canBeLeftOut else {
            let field = maker.field(root, draft.root == Entry() ? nil : draft.root)
            let contents = Contents.Opened(
                sections: [Section(title: nil, isAdvanced: false, fields: [field])], columns: 1, marks: [],
                kept: [],
                update: nil)
            return Sheet(contents: contents, decision: nil, submitLabel: submitLabel, hasFiles: hasFiles)
        }
        let decision = decisionMember
        let field = decision.map { maker.field(root.member($0, in: table), draft.root[$0.token]) }
        return Sheet(
            contents: maker.contents(root, group, draft.root, without: decision?.key), decision: field,
            submitLabel: submitLabel, hasFiles: hasFiles)
    }

    /// The choice whose values are the buttons that send the form; they stand last on the page.
    var decisionMember: MemberPlan? {
        guard case .group(let group) = root.shape, !root.canBeLeftOut else { return nil }
        return group.members.first { root.member($0, in: table).look(in: table).isDecision }
    }

    /// Whether it is cheap to keep in memory.
    public var isSmall: Bool { table.plans.count <= 500 }

    /// Whether one answer can be meant for several runs that ask alike: there are no files, no secrets, and nothing that is
    /// judged by what a run brings.
    public var canBeShared: Bool {
        !hasFiles && !table.hasReviews && !table.plans.contains { $0.holdsSecret || $0.evidence != nil }
    }

    private var submitLabel: String? { root.plan.view.hint("submit")?.string }

    private var hasFiles: Bool { table.plans.contains { $0.shape.isFile } }
}
