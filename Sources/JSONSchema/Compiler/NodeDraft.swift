/// A node while it is made.
struct NodeDraft {
    var kinds = KindSet.all
    var instructions: [Instruction] = []
}
