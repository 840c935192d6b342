import JSON
import Languages
import Mustache
import Runs
import Testing

@testable import Pages

@Suite struct EvidenceRoomTests {
    @Test func `once much was drawn in vain, what costs much is led to unseen, and all else is shown`() {
        var room = EvidenceRoom.together(tables: 0, hasPages: true)
        let large = ViewValue.text(String(repeating: "a", count: 1 << 20))
        let taken = (0..<7).map { _ in room.take([large]) }
        #expect(taken == [true, true, true, true, false, false, false] && !room.isOver)
        let fits = room.take([large])
        #expect(!fits && room.isOver)
        room = Self.over
        let long = JSONValue.string(String(repeating: "b", count: 300))
        for kind in [Artifact.Kind.markdown, .json, .diff] {
            let data = kind == .diff ? .array([long, long]) : long
            let files = Self.files(Artifact(key: "k", kind: kind, data: data), &room)
            #expect(files.map { $0.hasSuffix(".html") } == [true], "\(kind)")
            #expect(Self.files(Artifact(key: "k", kind: kind, data: data), &room, folder: nil).isEmpty)
        }
        for artifact in [
            Artifact(key: "k", kind: .progress, data: .int(3)),
            Artifact(key: "k", kind: .text, data: long),
            Artifact(key: "k", kind: .markdown, data: .string("short")),
        ] {
            #expect(Self.files(artifact, &room).isEmpty, "\(artifact.kind)")
        }
    }

    /// With room for much, and drawn in vain too often.
    private static var over: EvidenceRoom {
        var room = EvidenceRoom.together(tables: 0, hasPages: true)
        _ = room.take([.text(String(repeating: "a", count: 5 << 20))])
        return room
    }

    /// The names of what lies beside a page that shows it.
    private static func files(
        _ artifact: Artifact, _ room: inout EvidenceRoom, folder: String? = "x/"
    ) -> [String] {
        let place = ArtifactPlace(number: "1", folder: folder, hosts: .none)
        return ArtifactView(artifact, level: 2, Words(.english), at: place, room: &room).files.map(\.name)
    }
}
