import Foundation
import Pages
import RunStore
import Runs

/// Draws the pages of the indexes and writes those that changed.
struct IndexDrawer: Sendable {
    /// How many pages one processor draws at most before it looks for more: what stands on several is read once.
    private static let wave = 128

    /// How many pauses are read at once.
    private static let batch = 500

    let folder: SiteFolder
    let store: RunStore
    let book: PageBook

    /// Brings the files of all indexes up to date with what is kept in mind.
    func draw(_ memory: SiteMemory) async throws -> SiteChanges {
        let isWhole = memory.pages != nil
        var changes = SiteChanges()
        for file in book.files { changes.count(try folder.replace(file.path, with: file.bytes)) }
        if memory.index.isChanged {
            changes.add(try await drawShared(memory.index))
            if isWhole { folder.keepListPages(memory.index.files) }
        }
        for reviewer in book.reviewers.all {
            guard let own = memory.personalIndexes[reviewer.id], own.isChanged || memory.index.isChanged
            else { continue }
            changes.add(try await draw(own, beside: memory.index, for: reviewer))
            if isWhole { folder.keepListPages(own.files, in: book.folder(of: reviewer)) }
        }
        return changes
    }

    private func drawShared(_ index: SiteIndex) async throws -> SiteChanges {
        for file in index.filesToRemove { folder.remove(file) }
        let sheets = index.inStep(index.sheets(first: true)).map { $0.sharing(index.form) }
        var changes = try await draw(sheets, in: "", for: nil, book.listed) { try book.page($0, $1) }
        let newest = try await pauses(index.newest(Feed.mostEntries).sorted(), for: nil)
        let feeds = book.feeds(newest, updatedAt: Date(timeIntervalSince1970: index.changedAt))
        for feed in feeds { changes.count(try folder.replace(feed.path, with: feed.bytes)) }
        return changes
    }

    /// A reviewer's own index; its first page holds what is for anyone too, while that would fit on one page.
    private func draw(
        _ own: SiteIndex, beside shared: SiteIndex, for reviewer: KnownReviewer
    ) async throws -> SiteChanges {
        let place = book.folder(of: reviewer)
        for file in own.filesToRemove { folder.remove(place + file) }
        let sharedKeys = shared.count <= Shelf.usual ? shared.pressing : nil
        let sheets = own.sheets(first: true).map { sheet in
            var sheet = sheet
            guard sheet.waiting != nil else { return sheet }
            sheet.changedAt = max(sheet.changedAt, shared.changedAt)
            guard let sharedKeys else { return sheet }
            sheet.waiting = own.count + shared.count
            let ownKeys = own.pressing.prefix(sheet.numbers.count)
            sheet.numbers = (ownKeys + sharedKeys).sorted().map(\.number)
            return sheet
        }
        let marked = sheets.map { sheet in
            sheet.sharing { own.isListed($0) ? own.form(of: $0) : shared.form(of: $0) }
        }
        return try await draw(marked, in: place, for: reviewer) { pause in
            book.listed(pause, isOwn: own.isListed(pause.number), for: reviewer)
        } page: { sheet, pauses in
            let sharedCount = sheet.waiting != nil && sharedKeys == nil ? shared.count : nil
            return try book.page(sheet, pauses, sharedCount: sharedCount, for: reviewer)
        }
    }

    /// The pauses of these numbers as they are now; without those that are meant for others since, which the next pass drops.
    private func pauses(_ numbers: [Int64], for reviewer: KnownReviewer?) async throws -> [StoredPause] {
        try await store.listed(numbers).filter { pause in
            let audience = pause.pausedRun.audience
            return reviewer.map { book.reviewers.allows($0, audience) } ?? audience.isAnyone
        }
    }

    private func draw(
        _ sheets: [IndexSheet], in place: String, for reviewer: KnownReviewer?,
        _ list: @escaping @Sendable (StoredPause) -> ListedPause,
        page: @escaping @Sendable (IndexSheet, [Int64: ListedPause]) throws -> [UInt8]
    ) async throws -> SiteChanges {
        let share = sheets.count / ProcessInfo.processInfo.activeProcessorCount
        let parts = try await sheets.inParallel(by: min(Self.wave, max(1, share))) { sheets in
            var pauses: [Int64: ListedPause] = [:]
            for numbers in Set(sheets.flatMap(\.numbers)).sorted().pieces(of: Self.batch) {
                for pause in try await self.pauses(numbers, for: reviewer) {
                    pauses[pause.number] = list(pause)
                }
            }
            return try sheets.reduce(into: SiteChanges()) { changes, sheet in
                changes.count(try folder.replace(place + sheet.file, with: try page(sheet, pauses)))
            }
        }
        return parts.reduce(into: SiteChanges()) { $0.add($1) }
    }
}
