import MicroHTTPD

/// For whom a page about several runs is drawn.
struct ManySheet {
    let request: HTTPRequest
    let visitor: Visitor

    /// The folder of the list on which was chosen; `nil` where it is for anyone, or no longer of use.
    var folder: String?

    /// What was typed as the name.
    var typedName: String?
}
