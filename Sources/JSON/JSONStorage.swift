/// What all views of one document share; never changes.
@usableFromInline
final class JSONStorage: Sendable {
    @usableFromInline let bytes: [UInt8]
    @usableFromInline let nodes: [JSONNode]

    init(bytes: [UInt8], nodes: [JSONNode]) {
        self.bytes = bytes
        self.nodes = nodes
    }
}
