import Foundation
import Pages

extension SiteIndex {
    /// The pages that have to be drawn; with `first`, the first page of all that waits is one of them anyhow.
    func sheets(first: Bool = false) -> [IndexSheet] {
        var sheets = shelves.flatMap { name, shelf in
            self.sheets(name, shelf, first: first && name == .pressing)
        }
        for (state, recent) in recents where recent.isChanged {
            sheets.append(
                IndexSheet(
                    file: ListName.file(state.rawValue, page: 1), subject: .state(state),
                    numbers: recent.numbers.reversed(), waiting: nil, previous: nil, next: nil,
                    changedAt: changedAt))
        }
        return sheets
    }

    /// These pages in an order in which those that have pauses in common lie near each other, for most lists go by what is
    /// pressing: by the last place that any pause of a page has among all.
    func inStep(_ sheets: [IndexSheet]) -> [IndexSheet] {
        func place(_ sheet: IndexSheet) -> IndexKey {
            let keys = sheet.numbers.compactMap { box[$0]?.pressing }
            return keys.max() ?? IndexKey(rank: .max, number: .max)
        }
        return sheets.map { ($0, place($0)) }.sorted { $0.1 < $1.1 }.map(\.0)
    }

    /// The files that have to go.
    var filesToRemove: Set<String> {
        var files = goneFiles
        for (name, shelf) in shelves {
            for page in shelf.removed { files.insert(ListName.file(stem(name), page: page)) }
        }
        return files
    }

    /// The files of all pages that there are.
    var files: Set<String> {
        var files = Set(recents.keys.map { ListName.file($0.rawValue, page: 1) })
        for (name, shelf) in shelves {
            for page in shelf.pages { files.insert(ListName.file(stem(name), page: page.id)) }
        }
        return files
    }

    /// The pauses that came last, and those of which people were reminded last.
    func newest(_ most: Int) -> Set<Int64> { Set(box.cards.suffix(most).map(\.number) + reminded.numbers) }

    /// What a list's files are called after the index; empty for the list of all that waits.
    func stem(_ name: ListName) -> String {
        switch name {
        case .pressing: ""
        case .oldest: "oldest"
        case .important: "priority"
        case .labelled(let kind, let number): label(kind, number)?.stem ?? kind.stem
        }
    }

    private func sheets(_ name: ListName, _ shelf: Shelf, first: Bool) -> [IndexSheet] {
        guard first || !shelf.changed.isEmpty else { return [] }
        let stem = stem(name)
        func file(_ index: Int) -> String? {
            shelf.pages.indices.contains(index) ? ListName.file(stem, page: shelf.pages[index].id) : nil
        }
        return shelf.pages.indices.compactMap { index in
            let page = shelf.pages[index]
            guard shelf.changed.contains(page.id) || (first && index == 0) else { return nil }
            return IndexSheet(
                file: ListName.file(stem, page: page.id), subject: subject(name),
                numbers: page.keys.map(\.number), waiting: index == 0 ? shelf.count : nil,
                previous: file(index - 1), next: file(index + 1),
                changedAt: name == .pressing && index == 0 ? changedAt : page.changedAt,
                menu: name == .pressing && index == 0 && hasLists ? menu : nil)
        }
    }

    private func subject(_ name: ListName) -> IndexPage.Subject {
        switch name {
        case .pressing: .pressing
        case .oldest: .oldest
        case .important: .important
        case .labelled(let kind, let number):
            switch kind {
            case .flow: .flow(label(kind, number)?.name ?? "")
            case .tag: .tag(label(kind, number)?.name ?? "")
            case .orchestrator: .orchestrator(label(kind, number)?.name ?? "")
            }
        }
    }

    private var menu: IndexMenu {
        IndexMenu(
            orders: [ListName.oldest, .important].compactMap { name in
                shelves[name].map { link(name, count: name == .oldest ? nil : $0.count) }
            },
            states: IndexState.allCases.map { state in
                let count = recents[state]?.keys.count ?? 0
                return IndexMenu.Link(
                    subject: .state(state), href: ListName.file(state.rawValue, page: 1),
                    count: state.isPassing && count < RecentList.most ? count : nil)
            },
            narrower: LabelKind.allCases.filter(usedKinds.contains).flatMap { kind in
                let labels = tables[Int(kind.rawValue)].labels.enumerated().filter { $0.element != nil }
                let byName = labels.sorted { ($0.element?.name ?? "") < ($1.element?.name ?? "") }
                return byName.map { link(.labelled(kind, $0.offset), count: $0.element?.count) }
            })
    }

    private func link(_ name: ListName, count: Int?) -> IndexMenu.Link {
        IndexMenu.Link(subject: subject(name), href: ListName.file(stem(name), page: 1), count: count)
    }

    private func label(_ kind: LabelKind, _ number: Int) -> LabelTable.Label? {
        let labels = tables[Int(kind.rawValue)].labels
        return labels.indices.contains(number) ? labels[number] : nil
    }
}
