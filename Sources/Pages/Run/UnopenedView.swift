import Mustache

/// What stands in the form's place while what the decision rests on is being written.
struct UnopenedView: Viewable {
    static let shape = ViewShape("part-unopened", ["action": .text])

    let values: [ViewValue]

    init(_ page: RunPage) {
        values = [.text(page.links.submissions)]
    }
}
