import JSON
import Languages
import Mustache
import Runs
import Testing

@testable import Pages

@Suite struct ArtifactContentTests {
    @Test(arguments: [
        ("data:image/png;base64,AAAA", "inPage"),
        ("data:image/svg+xml;base64,PHN2Zy8+", "inPage"),
        ("https://example.org/a.png", "linked"),
        ("data:text/html;base64,AAAA", "asText"),
        ("data:image/png;base64,AA\"onerror=", "asText"),
        ("data:image/svg+xml,<svg onload=alert(1)>", "asText"),
        ("javascript:alert(1)", "asText"),
        ("/etc/passwd", "asText"),
    ])
    func `shows only pictures that came along, and links to the others`(url: String, shown: String) {
        let artifact = Artifact(key: "a", kind: .image, data: .string(url))
        switch ArtifactContent(artifact, name: "a", .english) {
        case .image(let image):
            guard case .absent = image.values[0] else { return #expect(shown == "inPage") }
            #expect(shown == "linked")
        case .raw(let text, _):
            #expect(shown == "asText")
            #expect(text == url)
        default: Issue.record("neither a picture nor text")
        }
    }

    @Test(arguments: [
        (Artifact.Kind.progress, "101"), (.progress, "-1"), (.progress, "\"5\""), (.table, "5"),
        (.link, "[]"),
        (.markdown, "{\"a\": 1.10}"), (.image, "null"),
    ])
    func `shows data of another shape as the JSON it is`(kind: Artifact.Kind, json: String) {
        let data = Sample.json(json)
        let content = ArtifactContent(Artifact(key: nil, kind: kind, data: data), name: "a", .english)
        guard case .raw(let text, isCut: false) = content else {
            Issue.record("not raw")
            return
        }
        #expect(text == data.string ?? data.prettyText)
    }
}
