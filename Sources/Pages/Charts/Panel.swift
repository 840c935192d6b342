import Mustache

/// One drawing of a chart: placed across in parts of its width, so that it fits any page, and down in pixels.
struct Panel: Viewable {
    static let shape = ViewShape(
        "artifact-panel",
        [
            "title": .text, "description": .text, "height": .text, "room": .text,
            "series": .list(.view(seriesShape)), "rules": .list(.view(ruleShape)),
            "bars": .list(.view(barShape)), "curves": .list(.view(curveShape)),
            "dots": .list(.view(dotShape)), "labels": .list(.view(labelShape)),
        ])

    private static let seriesShape = ViewShape(
        "series", ["name": .text, "extent": .text, "stroke": .optional(.text)])
    private static let ruleShape = ViewShape(
        "rule", ["x1": .text, "y1": .text, "x2": .text, "y2": .text, "role": .text])
    private static let barShape = ViewShape(
        "bar", ["x": .text, "y": .text, "width": .text, "height": .text])
    private static let curveShape = ViewShape(
        "curve", ["path": .text, "height": .text, "stroke": .text])
    private static let dotShape = ViewShape("dot", ["x": .text, "y": .text, "stroke": .text])
    private static let labelShape = ViewShape(
        "label",
        [
            "x": .text, "y": .text, "shift": .optional(.text), "anchor": .optional(.text), "role": .text,
            "text": .text,
        ])

    /// On which side of its place a label's text lies.
    enum Anchor: String {
        case start, middle, end
    }

    /// What a picture of it is called.
    let title: String

    /// What it shows, in sentences, for those who do not see it.
    let description: String

    /// In pixels, labels under the drawing included.
    let height: Double

    /// How much room the labels beside the drawing get, such as `l2 r1`.
    let room: String

    private var series: [ViewValue] = []
    private var rules: [ViewValue] = []
    private var bars: [ViewValue] = []
    private var curves: [ViewValue] = []
    private var dots: [ViewValue] = []
    private var labels: [ViewValue] = []

    init(_ title: String, _ description: String, height: Double, room: String) {
        (self.title, self.description, self.height, self.room) = (title, description, height, room)
    }

    var values: [ViewValue] {
        [.text(title), .text(description), .text(Self.pixels(height)), .text(room)]
            + [series, rules, bars, curves, dots, labels].map(ViewValue.list)
    }

    /// Names what is drawn, with its values in words; with a number, also the stroke by which it is told from others.
    mutating func addSeries(_ name: String, _ extent: String, stroke: Int? = nil) {
        let stroke = stroke.map { ViewValue.text("\($0)") } ?? .absent
        series.append(.view(View(Self.seriesShape, [.text(name), .text(extent), stroke])))
    }

    mutating func addRule(x1: Double, y1: Double, x2: Double, y2: Double, isBase: Bool = false) {
        let ends = [Self.percent(x1), Self.pixels(y1), Self.percent(x2), Self.pixels(y2)]
        rules.append(.view(View(Self.ruleShape, (ends + [isBase ? "base" : "rule"]).map(ViewValue.text))))
    }

    mutating func addBar(x: Double, y: Double, width: Double, height: Double) {
        let sides = [Self.percent(x), Self.pixels(y), Self.percent(width), Self.pixels(height)]
        bars.append(.view(View(Self.barShape, sides.map(ViewValue.text))))
    }

    /// A path across a thousand units and down ten for each of a whole number of pixels.
    mutating func addCurve(_ path: String, height: Double, stroke: Int) {
        let texts = [path, Self.pixels(height), "\(stroke)"]
        curves.append(.view(View(Self.curveShape, texts.map(ViewValue.text))))
    }

    mutating func addDot(x: Double, y: Double, stroke: Int) {
        let texts = [Self.percent(x), Self.pixels(y), "\(stroke)"]
        dots.append(.view(View(Self.dotShape, texts.map(ViewValue.text))))
    }

    /// A text whose base line is at `y`, so many pixels to the right of its place.
    mutating func addLabel(
        _ text: String, x: Double, y: Double, shift: Double = 0, anchor: Anchor = .middle,
        role: String = "tick"
    ) {
        let values: [ViewValue] = [
            .text(Self.percent(x)), .text(Self.pixels(y)),
            .optional(shift == 0 ? nil : Self.pixels(shift)),
            .optional(anchor == .middle ? nil : anchor.rawValue), .text(role), .text(text),
        ]
        labels.append(.view(View(Self.labelShape, values)))
    }

    private static func percent(_ part: Double) -> String { "\(number(part * 100, places: 100))%" }

    private static func pixels(_ pixels: Double) -> String { number(pixels, places: 10) }

    /// Rounded to a part of `places`, without zeros at the end.
    private static func number(_ value: Double, places: Double) -> String {
        let rounded = (value * places).rounded() / places
        return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
    }
}
