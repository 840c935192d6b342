import Foundation
import Pages
import Testing

@testable import Templates

@Suite struct MarkTests {
    /// One pixel.
    private static let png = [UInt8](
        Data(
            base64Encoded:
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
        ) ?? Data())

    private static func svg(_ inside: String) -> [UInt8] {
        Array("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">\(inside)</svg>".utf8)
    }

    @Test(arguments: [
        (png, "image/png"), (svg("<path d='M0 0h9'/>"), "image/svg+xml"),
        (svg("<g fill='url(#a)'><title>One on = two</title></g>"), "image/svg+xml"),
    ])
    func `takes a small picture`(bytes: [UInt8], type: String) throws {
        let mark = try Mark(bytes, path: "mark")
        let assets = Assets(stylesheet: "", script: "", mark: mark)
        #expect(assets.mark?.contentType == type && assets.all.last?.bytes == bytes)
        let pages = try PageRenderer(templates: try Templates.library(), assets: assets)
        let html = String(decoding: try pages.html(RunSamples.plain), as: UTF8.self)
        let name = try #require(assets.mark?.fileName)
        #expect(html.contains("<img class=\"mark\" src=\"../\(name)\" alt=\"\""))
        #expect(html.contains("<link rel=\"icon\" href=\"../\(name)\">"))
    }

    @Test(arguments: [
        [], Array("<html>".utf8), Array("GIF89a".utf8), svg("<script>a()</script>"), svg("<SCRIPT/>"),
        svg("<g onload='a()'/>"), svg("<g\nOnClick = 'a()'/>"), svg("<g/onload='a()'/>"),
        svg("<image href='https://a.example/b.png'/>"), svg("<g style='fill:url(https://a.example)'/>"),
        svg("<g xlink:href=\"https://a.example/\"/>"), svg("<a href='javascript:a()'/>"),
        svg("<foreignObject/>"), svg("<style>@import 'a.css'</style>"), [0xFF] + svg(""),
        Array("<!DOCTYPE svg [<!ENTITY a 'b'>]>".utf8) + svg(""),
        [UInt8](repeating: 0x20, count: Mark.limitInBytes) + svg(""),
    ])
    func `refuses anything else`(bytes: [UInt8]) {
        #expect(throws: TemplatesError.self) { try Mark(bytes, path: "mark") }
    }

    @Test func `refuses a PNG of which a part is missing`() {
        let missing = TemplatesError.unusableMark("mark", "it is a PNG of which a part is missing")
        #expect(Self.png.count > 60)
        for length in 8..<Self.png.count {
            #expect(throws: missing) { try Mark(Array(Self.png.prefix(length)), path: "mark") }
        }
    }

    @Test func `says which file cannot be read`() {
        #expect(throws: TemplatesError.unusableMark("/nonexistent", "it cannot be read")) {
            try Mark(file: "/nonexistent")
        }
    }
}
