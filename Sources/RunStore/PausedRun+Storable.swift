import Runs

extension PausedRun {
    /// Itself without NUL characters in its texts, which would end them in SQLite.
    var storable: PausedRun {
        PausedRun(
            id: id, orchestrator: orchestrator,
            run: Run(
                id: run.id, name: run.name.withoutNUL, flow: run.flow?.withoutNUL,
                tags: run.tags),
            kind: kind, handle: handle, description: description?.withoutNUL, schema: schema,
            initial: initial,
            artifacts: artifacts, pausedAt: pausedAt, deadline: deadline, deadlineEffect: deadlineEffect,
            remindAt: remindAt, audience: audience)
    }
}

extension String {
    /// Itself, with each NUL character replaced by U+FFFD.
    var withoutNUL: String {
        utf8.contains(0) ? replacing("\0", with: "\u{FFFD}") : self
    }
}
