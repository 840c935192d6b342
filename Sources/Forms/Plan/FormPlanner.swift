import JSON
import JSONSchema
import Languages

/// Works out the plan of every place of a schema, once for each: a schema that contains itself has finitely many.
struct FormPlanner {
    let document: SchemaDocument
    let words: Words
    private(set) var plans: [FieldPlan?] = []

    /// What the plans are made of, theirs too that are not made yet.
    private(set) var views: [SchemaView] = []

    /// The document, so that a part of it can be compiled alone.
    let registry: SchemaRegistry

    /// What the tests of conditions came to; `nil` for one that cannot be a schema of its own.
    var compiledTests: [JSONPointer: Schema?] = [:]

    /// By the bytes of what tells a plan from another: two names that Unicode takes for equal are two.
    private var known: [[UInt8]: PlanID] = [:]
    private(set) var secrets: Secrets
    private var work = 0
    private var secretWork = 0
    private var depth = 0

    /// How many members may be gone through for all places together, each some dozen times.
    private static let mostWork = 1_000_000

    /// Past so many looks at what may tell a secret, whatever may be one is hidden.
    private static let mostSecretWork = 1_000_000

    /// Past so many plans, a place is answered as JSON text.
    private static let mostPlans = 20_000

    /// Past so many places within each other, too: a page shows no more.
    private static let mostDepth = 40

    init(_ document: SchemaDocument, _ words: Words) {
        (self.document, self.words) = (document, words)
        secrets = Secrets(in: document)
        var registry = SchemaRegistry()
        try? registry.register(document.root, as: Self.documentURI)
        self.registry = registry
    }

    static let documentURI = "urn:countersign:form"

    /// All plans: none is missing once the first call of `plan` has returned.
    var table: PlanTable { PlanTable(plans.compactMap(\.self), words) }

    mutating func view(_ site: SchemaSite) throws(FormError) -> SchemaView {
        try counted(SchemaView(site, in: document))
    }

    /// Counts what a view took to make.
    mutating func counted(_ view: SchemaView) throws(FormError) -> SchemaView {
        work += view.weight
        guard work <= Self.mostWork else {
            throw FormError(
                pointer: JSONPointer(),
                reason:
                    "the schema is too large for a form. Ask for fewer members, or refer to smaller schemas.")
        }
        return view
    }

    /// The plan of a place.
    ///
    /// `key` is the member's name there, which makes a label where the schema gives no title. A branch is one shape of a
    /// union, whose default is not its own.
    mutating func plan(
        _ view: SchemaView, key: String? = nil, isRequired: Bool = true, isBranch: Bool = false
    ) throws(FormError) -> PlanID {
        let view = try hidingUntold(view.takesAnything ? view.takingNull : view)
        let identity = Array("\(view.identity)\n\(key ?? "")\n\(isRequired)\(isBranch)".utf8)
        if let id = known[identity] { return id }
        let id = plans.count
        known[identity] = id
        plans.append(nil)
        views.append(view)
        depth += 1
        defer { depth -= 1 }
        let isTooMuch = plans.count > Self.mostPlans || depth > Self.mostDepth
        let shape = isTooMuch ? .json : try self.shape(view)
        plans[id] = FieldPlan(
            id, view, label: view.title ?? key.map(words.label(ofKey:)), isRequired: isRequired,
            holdsSecret: holdsSecret(view), shape: shape, isBranch: isBranch)
        return id
    }

    /// Whether it takes too long to tell where secrets are, with so many looks more.
    mutating func takesTooLong(_ looks: Int) -> Bool {
        secretWork += looks
        return secrets.areAssumed || secretWork > Self.mostSecretWork
    }

    /// Whether the document has secrets, and not too much else to tell where.
    var tellsSecrets: Bool { secrets.areThere && !secrets.areAssumed }

    mutating func holdsSecret(_ site: SchemaSite) -> Bool { secrets.areHeld(by: site) }

    /// A plan that no single place of the schema has.
    mutating func add(_ view: SchemaView, label: String?, _ shape: PlanShape) -> PlanID {
        let plan = FieldPlan(
            plans.count, view, label: label, isRequired: true, holdsSecret: holdsSecret(view), shape: shape,
            isBranch: true)
        plans.append(plan)
        views.append(view)
        return plan.id
    }

    private mutating func holdsSecret(_ view: SchemaView) -> Bool {
        var holds = false
        for layer in view.layers where !holds { holds = secrets.areHeld(by: layer.site) }
        return holds || view.isHidden
    }
}

extension SchemaView {
    /// Whether its value itself is never shown; see `Secrets` for what lies in it.
    ///
    /// Any statement makes it a secret, whatever others say.
    var isSecret: Bool {
        isHidden
            || layers.contains { layer in
                layer.site.schema["format"]?.string == "password"
                    || layer.site.schema["writeOnly"]?.bool == true
            }
    }
}
