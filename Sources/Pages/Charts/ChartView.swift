import JSON
import Languages
import Mustache

/// The chart beside a table: panels, and what has to be said about them.
struct ChartView: Viewable {
    static let shape = ViewShape(
        "artifact-chart", ["hasPanels": .flag, "panels": .list(.view(Panel.shape)), "notes": .list(.text)])

    /// How many rows are read.
    static let rowLimit = 10_000

    let values: [ViewValue]

    /// `nil` where the table needs none, or its author wants none.
    init?(of table: ChartedTable, mostRows: Int, _ words: Words) {
        let source = ChartSource(
            table.rows, naming: table.hint?.names ?? [], mostRows: min(mostRows, Self.rowLimit))
        do throws(ChartProblem) {
            let plan =
                if let hint = table.hint { try ChartPlan(source, hint) } else {
                    ChartPlan(choosingFor: source)
                }
            guard let plan else { return nil }
            let drawing = ChartDrawing(
                plan, of: source, asked: table.hint?.asked ?? 0, ChartNumbers(words: words))
            values = [.flag(true), .list(of: drawing.panels), .list(of: drawing.notes)]
        } catch {
            values = [.flag(false), .list([]), .list(of: [error.text(in: words)])]
        }
    }
}
