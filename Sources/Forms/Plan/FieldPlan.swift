import JSON

/// What a schema asks for at one place of it, worked out once: a form has a field for each value that is there or may
/// come there.
///
/// Plans refer to each other by number, so a schema may contain itself. Shared and never changed: a class, so that the
/// fields of a page do not copy it.
final class FieldPlan: Sendable {
    let id: PlanID

    /// Where its schema stands.
    let pointer: JSONPointer

    let view: SchemaView

    /// What it is called: the title, else the member's name made readable; `nil` where neither is there.
    let label: String?

    /// Whether a value must be given.
    let isRequired: Bool

    /// Whether its value is never shown.
    var isSecret: Bool { view.isSecret }

    /// Whether its value is a secret, or something in it is.
    let holdsSecret: Bool

    let shape: PlanShape

    /// How it is shown where it is something to judge by: then it is not edited, and comes back as the run gave it.
    let evidence: EvidenceHint?

    /// The author's description: Markdown at most.
    var description: String? { view.description }

    /// What the schema gives where the run gives nothing.
    let fallback: JSONValue?

    /// Whether `""` is taken.
    let takesEmptyText: Bool

    init(
        _ id: PlanID, _ view: SchemaView, label: String?, isRequired: Bool, holdsSecret: Bool,
        shape: PlanShape,
        isBranch: Bool
    ) {
        self.id = id
        pointer = view.pointer
        (self.view, self.label, self.isRequired, self.holdsSecret) = (view, label, isRequired, holdsSecret)
        self.shape = shape
        evidence = holdsSecret ? nil : view.hint("evidence").flatMap(EvidenceHint.init)
        takesEmptyText = view.takesEmptyText
        fallback = isBranch ? nil : view["default"]
    }
}

/// The number of a plan in its form.
typealias PlanID = Int
