import JSON
import Languages
import Mustache
import Runs
import Testing

@testable import Pages

extension ArtifactPlace {
    static let nowhere = ArtifactPlace(number: "1", folder: nil, hosts: .none)

    static let beside = ArtifactPlace(number: "1", folder: "f/", hosts: .none)
}

@Suite struct ArtifactContentTests {
    @Test(arguments: [
        ("data:image/png;base64,iVBORw0KGgo=", "inPage"),
        ("data:image/jpeg;base64,iVBORw0KGgo=", "inPage"),
        ("data:image/svg+xml;base64,PHN2Zy8+", "inPage"),
        ("data:image/png;base64,AAAA", "refused"),
        ("data:image/png;base64,PHNjcmlwdD4=", "refused"),
        ("https://example.org/a.png", "linked"),
        ("data:text/html;base64,AAAA", "refused"),
        ("data:image/png;base64,AA\"onerror=", "refused"),
        ("data:image/svg+xml,<svg onload=alert(1)>", "asText"),
        ("javascript:alert(1)", "asText"),
        ("/etc/passwd", "asText"),
    ])
    func `shows only pictures that came along, and links to the others`(url: String, shown: String) {
        let artifact = Artifact(key: "a", kind: .image, data: .string(url))
        switch ArtifactContent(artifact, name: "a", .english, at: .nowhere) {
        case .image(let image):
            guard case .absent = image.values[0] else { return #expect(shown == "inPage") }
            guard case .absent = image.values[5] else { return #expect(shown == "refused") }
            #expect(shown == "linked")
        case .raw(let text, _):
            #expect(shown == "asText")
            #expect(text == url)
        default: Issue.record("neither a picture nor text")
        }
    }

    @Test(arguments: [
        (Artifact.Kind.progress, "101"), (.progress, "-1"), (.progress, "\"5\""), (.table, "5"),
        (.link, "[]"), (.diff, #"{"before": "a"}"#), (.diff, "[1, 2, 3]"), (.text, "5"), (.audio, "{}"),
        (.markdown, "{\"a\": 1.10}"), (.image, "null"),
    ])
    func `shows data of another shape as the JSON it is`(kind: Artifact.Kind, json: String) {
        let data = Sample.json(json)
        let content = ArtifactContent(
            Artifact(key: nil, kind: kind, data: data), name: "a", .english, at: .nowhere)
        guard case .raw(let text, isCut: false) = content else {
            Issue.record("not raw")
            return
        }
        #expect(text == data.string ?? data.prettyText)
    }
}
