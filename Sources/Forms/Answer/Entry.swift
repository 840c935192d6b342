/// What was posted for one field.
struct Entry {
    /// The control's text; `nil` where it posted nothing.
    let text: String?

    /// Whether the state that goes with the field was posted: the box was on the page, or blank means the empty text.
    let hasState: Bool

    /// Takes what is the field's from a post.
    ///
    /// A value that is shown and not edited is taken and has no meaning.
    init(of plan: FieldPlan, from table: inout PostTable) throws(FormBodyError) {
        let text = table.take(plan.field.name)
        switch plan.shape {
        case .flag: hasState = try table.takeState(plan.field.stateName, "bool")
        case .text where plan.field.offersEmpty: hasState = try table.takeState(plan.field.stateName, "empty")
        default: hasState = false
        }
        self.text = plan.shape == .text || plan.shape == .json ? text?.withLineFeeds : text
    }

    /// Keeps it for the page that is shown again, unless it is a secret.
    ///
    /// A text that was not posted stands there as at first.
    func keep(for plan: FieldPlan, in draft: inout Draft) {
        guard !plan.field.isSecret else { return }
        guard plan.shape.isTyped else {
            draft.set(text, for: plan.field.name)
            return
        }
        let shown = text ?? plan.text(for: plan.preset)
        draft.set(shown?.isEmpty == true ? nil : shown, for: plan.field.name)
        if plan.field.offersEmpty, hasState { draft.set("empty", for: plan.field.stateName) }
    }
}
