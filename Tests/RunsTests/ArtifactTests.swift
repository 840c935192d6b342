import JSON
import Runs
import Testing

@Suite struct ArtifactTests {
    @Test func `the newest of a key stands where it was made, with those before it, newest first`() {
        let artifacts = Artifact.newest(of: [
            Self.artifact("a", 1), Self.artifact("b", 2), Self.artifact("a", 3), Self.artifact(nil, 4),
            Self.artifact("a", 5), Self.artifact(nil, 6),
        ])
        #expect(artifacts.map(\.data.int) == [2, 4, 5, 6])
        #expect(artifacts.map { $0.earlier.map(\.data.int) } == [[], [], [3, 1], []])
    }

    @Test func `only so many earlier ones are kept`() {
        let artifacts = Artifact.newest(of: (1...30).map { Self.artifact("a", $0) })
        #expect(artifacts.map(\.data.int) == [30])
        #expect(artifacts.first?.earlier.map(\.data.int) == (20...29).reversed())
    }

    private static func artifact(_ key: String?, _ number: Int) -> Artifact {
        Artifact(key: key, kind: .progress, data: .int(number))
    }
}
