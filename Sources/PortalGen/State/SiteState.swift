import Foundation
import RunStore
import Runs

/// How far a site has been drawn, so that a later process draws only what changed since.
struct SiteState: Sendable {
    /// What must be the same for the site's files to be good still: program, templates, keys, settings.
    let edition: String

    /// The store's last change that is drawn.
    let revision: Int64

    /// An end that the store's ledger had by then: another store, or an older copy, does not go on from it.
    let ledger: LedgerHead

    /// The folders as they were when this was kept: whoever adds, removes or replaces a file since, shows in them.
    let folders: [FolderStamp]

    let index: SiteIndex

    /// By the reviewer's id.
    let personalIndexes: [String: SiteIndex]

    /// When pages that are made out to somebody stop counting.
    let ends: [PauseID: Date]

    /// The bytes of a file; `nil` for a site that is not as it was left, or for bytes that hold no whole state.
    init?(_ bytes: [UInt8], edition: String, folders: ([String]) -> [FolderStamp]) {
        guard bytes.count > 8, Checksum.of(bytes.dropLast(8)) == Checksum.last(of: bytes) else { return nil }
        var reader = StateReader(Array(bytes.dropLast(8)))
        do {
            guard try reader.text() == edition else { return nil }
            self.edition = edition
            revision = try reader.value()
            guard let ledger = LedgerHead(try reader.text()) else { return nil }
            self.ledger = ledger
            self.folders = try (0..<(try reader.count())).map { _ in try FolderStamp(state: &reader) }
            guard folders(self.folders.map(\.name)) == self.folders else { return nil }
            index = try SiteIndex(state: &reader, hasLists: true)
            var (personal, ends) = ([String: SiteIndex](), [PauseID: Date]())
            for _ in 0..<(try reader.count()) {
                let id = try reader.text()
                personal[id] = try SiteIndex(state: &reader, hasLists: false)
            }
            for _ in 0..<(try reader.count()) {
                let id = PauseID(try reader.text())
                ends[id] = Date(timeIntervalSince1970: try reader.value())
            }
            (personalIndexes, self.ends) = (personal, ends)
        } catch { return nil }
        guard reader.isAtEnd else { return nil }
    }

    /// What there is to keep of a site in mind, whose files are as they should be.
    init(_ memory: SiteMemory, edition: String, ledger: LedgerHead, folders: [FolderStamp]) {
        (self.edition, self.ledger, self.folders) = (edition, ledger, folders)
        (revision, index, personalIndexes) = (memory.revision, memory.index, memory.personalIndexes)
        ends = memory.ends
    }

    /// What the initializer reads, with a checksum last: this file is not synced to disk.
    var bytes: [UInt8] {
        var writer = StateWriter()
        writer.add(edition)
        writer.add(revision)
        writer.add(ledger.description)
        writer.add(folders.count)
        for folder in folders { folder.write(to: &writer) }
        index.write(to: &writer)
        writer.add(personalIndexes.count)
        for (id, index) in personalIndexes {
            writer.add(id)
            index.write(to: &writer)
        }
        writer.add(ends.count)
        for (id, date) in ends {
            writer.add(id.text)
            writer.add(date.timeIntervalSince1970)
        }
        writer.add(Checksum.of(writer.bytes[...]))
        return writer.bytes
    }
}
