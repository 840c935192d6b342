import JSON

/// What a column is for, as far as its name and its cells say.
extension ChartColumn {
    /// What values are usually taken along.
    private static let steps: Set = [
        "batch", "batches", "checkpoint", "date", "datetime", "day", "epoch", "epochs", "generation", "hour",
        "index", "iter", "iteration", "iterations", "minute", "month", "quarter", "round", "second",
        "seconds",
        "step", "steps", "tick", "time", "timestamp", "week", "year",
    ]

    /// The last word of its name, in small letters: `step` of `train/global_step`.
    var lastWord: String {
        name.lowercased().split { !$0.isLetter && !$0.isNumber }.last.map(String.init) ?? ""
    }

    /// Whether values stand along it: it is named so, and grows from row to row, or holds texts that differ.
    var isStep: Bool {
        guard Self.steps.contains(lastWord) else { return false }
        return isNumeric ? isGrowing : isDistinct
    }

    /// Whether its numbers only name what they stand beside.
    var isIdentifier: Bool { ["id", "uuid", "pk"].contains(lastWord) }

    /// Whether each row has a text or number of its own.
    var isDistinct: Bool {
        let labels = cells.indices.map(label)
        return labels.allSatisfy { !$0.isEmpty } && Set(labels).count == labels.count
            && cells.allSatisfy { [.string, .number].contains($0?.kind) }
    }

    private var isGrowing: Bool {
        gaps == 0 && zip(values, values.dropFirst()).allSatisfy { $0 < $1 }
    }
}
