/// What `dependentRequired` or `dependentSchemas` asks where a name is there.
struct Dependency: BitwiseCopyable {
    let name: Text

    /// In the program's texts.
    var required = ListRange(first: 0, count: 0)
    var node = Node.anything
}
