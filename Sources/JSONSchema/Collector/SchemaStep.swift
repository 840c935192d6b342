/// One step from a subschema to the next; turned into words only where an issue is found.
struct SchemaStep {
    /// Which of the subschemas behind the keyword.
    enum Child {
        case none
        case index(Int)
        case text(Text)

        /// In the program's patterns.
        case pattern(UInt32)
    }

    let keyword: String
    let child: Child

    init(_ keyword: String, _ child: Child = .none) {
        (self.keyword, self.child) = (keyword, child)
    }
}
