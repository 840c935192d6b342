import Languages
import Mustache

/// An ``IndexMenu`` as its template sees it.
struct MenuView: Viewable {
    static let shape = ViewShape(
        "part-menu",
        [
            "states": .list(.view(MenuLinkView.shape)),
            "orders": .list(.view(MenuLinkView.shape)),
            "hasNarrower": .flag,
            "narrower": .list(.view(MenuLinkView.shape)),
        ])

    let values: [ViewValue]

    init(_ menu: IndexMenu, _ words: Words) {
        values = [
            .list(of: menu.states.map { MenuLinkView($0, words) }),
            .list(of: menu.orders.map { MenuLinkView($0, words) }),
            .flag(!menu.narrower.isEmpty),
            .list(of: menu.narrower.map { MenuLinkView($0, words) }),
        ]
    }
}
