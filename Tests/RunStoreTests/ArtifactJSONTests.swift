import Foundation
import JSON
import Runs
import Testing

@testable import RunStore

@Suite struct ArtifactJSONTests {
    @Test func `is read as it was written`() {
        let earlier = Artifact(
            key: "k", kind: .text, data: .string("a"), madeAt: Date(microseconds: 1_000_001))
        let artifact = Artifact(
            key: "k", kind: .table, data: json("[[1.10]]"), description: "d", task: "t-0",
            madeAt: Date(microseconds: 2_000_002), allRows: 9, earlier: [earlier])
        #expect(Artifact(json: artifact.json) == artifact)
    }

    /// A store that was written before there were tasks and versions reads, and is written, as before.
    @Test(arguments: [
        #"{"kind":"progress","data":5}"#,
        #"{"kind":"table","data":[{"b":1.10}],"key":"t","description":"rows"}"#,
    ])
    func `what an earlier version wrote stays as it is`(text: String) throws {
        #expect(try #require(Artifact(json: json(text))).json.text == text)
    }
}
