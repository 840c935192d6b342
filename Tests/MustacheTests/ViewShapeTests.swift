import Mustache
import Testing

struct ViewShapeTests {
    @Test(arguments: [0, 1, 2, 3, 8, 100])
    func `finds each of its names and no other`(count: Int) throws {
        let names = (0..<count).map { "name\($0)" }
        let shape = ViewShape("view", slots: names.map { ViewShape.Slot($0, .text) })
        let template = names.map { "{{\($0)}};" }.joined()
        let library = try TemplateLibrary(sources: ["page": template, "other": "{{other}}"])
        let view = View(shape, names.map { .text("value of \($0)") })
        #expect(try library.html("page", view).text == names.map { "value of \($0);" }.joined())
        #expect(throws: MustacheError.self) { try library.render("other", view) }
    }

    @Test func `gives a viewable's values under its names`() throws {
        let library = try TemplateLibrary(sources: ["page": "{{#points}}({{x}}, {{y}}){{/points}}{{first.x}}"]
        )
        let points = [Point(x: 1, y: 2), Point(x: 3, y: 4)]
        let shape = ViewShape("page", ["points": .list(.view(Point.shape)), "first": .view(Point.shape)])
        let view = View(shape, [.list(of: points), .optional(points.first)])
        #expect(try library.html("page", view).text == "(1, 2)(3, 4)1")
    }
}

private struct Point: Viewable {
    static let shape = ViewShape("point", ["x": .text, "y": .text])
    let x: Int
    let y: Int
    var values: [ViewValue] { [.text("\(x)"), .text("\(y)")] }
}
