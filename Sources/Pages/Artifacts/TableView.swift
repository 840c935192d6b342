import JSON
import Languages
import Mustache
import Runs

/// A table artifact; a column that holds numbers alone is set as figures.
struct TableView: Viewable {
    static let shape = ViewShape(
        "artifact-table",
        [
            "label": .text,
            "hasHeader": .flag,
            "isWhole": .flag,
            "columns": .list(.view(columnShape)),
            "rows": .list(.list(.view(cellShape))),
            "extent": .optional(.text),
            "chart": .optional(.view(ChartView.shape)),
            "hasFiles": .flag,
            "whole": .optional(.view(fileShape)),
            "csv": .optional(.view(fileShape)),
        ])

    static let columnShape = ViewShape("column", ["name": .text, "isNumber": .flag])

    static let cellShape = ViewShape("cell", ["text": .text, "isNumber": .flag, "isNone": .flag])

    static let fileShape = ViewShape("file", ["href": .text, "text": .text])

    let values: [ViewValue]

    /// Takes the way to a page with all of it and to a file of comma-separated values, each with its words.
    init(
        _ table: Table, name: String, chart: ChartView? = nil, _ words: Words,
        whole: (href: String, text: String)? = nil,
        csv: (href: String, text: String)? = nil
    ) {
        let width = table.rows.first?.count ?? table.columns.count
        let isNumber = (0..<width).map { column in TableCell.areNumbers(table.rows.lazy.map { $0[column] }) }
        values = [
            .text(words.table(name)),
            .flag(!table.columns.isEmpty),
            .flag(table.isWhole),
            .list(
                table.columns.indices.map { place in
                    let name = words.column(table.columns[place], at: place)
                    return .view(View(Self.columnShape, [.text(name), .flag(isNumber[place])]))
                }),
            .list(table.rows.map { row in .list(zip(row, isNumber).map { Self.cell($0, isNumber: $1) }) }),
            .optional(
                words.tableExtent(
                    rows: table.rows.count, of: table.allRows, columns: width, of: table.allColumns)),
            .optional(chart),
            .flag(whole != nil || csv != nil),
            Self.file(whole),
            Self.file(csv),
        ]
    }

    private static func file(_ file: (href: String, text: String)?) -> ViewValue {
        guard let file else { return .absent }
        return .view(View(fileShape, [.text(file.href), .text(file.text)]))
    }

    private static func cell(_ value: JSONValue?, isNumber: Bool) -> ViewValue {
        let isNone = value?.isNull ?? true
        let text = isNone ? "–" : TableCell.text(value).cut(to: Table.cellTextLimit).withVisibleControls
        return .view(View(cellShape, [.text(text), .flag(isNumber), .flag(isNone)]))
    }
}
