import Mustache

/// How much evidence a page may yet take, so that no run makes a page on which a browser chokes.
struct EvidenceRoom {
    /// How many cells the tables of one page have together, so that a page does not grow with their number alone.
    private static let cellLimit = 60_000

    /// How much is drawn in vain: as much again as a page has.
    private static let mostBytesInVain = 4 << 20

    /// How many cells a table has.
    let mostCells: Int

    /// How many bytes of markup are left, about.
    private var bytes: Int

    /// How many bytes are left for pictures that are a part of the page, in base64, and how many one of them may have: 64 KiB
    /// where a larger one can be seen elsewhere.
    private var pictureBytes: Int
    private let mostPictureBytes: Int

    /// How many bytes of markup were drawn that found no room, about.
    private var bytesInVain = 0

    /// Whether so much found no room that nothing large is to be drawn any more only to see whether it fits.
    var isOver: Bool { bytesInVain >= Self.mostBytesInVain }

    /// The room of a page on which so many tables share it; `hasPages` where what is left out has a page of its own.
    static func together(tables: Int, hasPages: Bool) -> EvidenceRoom {
        let mostCells = min(Table.rowLimit * Table.columnLimit, cellLimit / max(tables, 1))
        return EvidenceRoom(
            mostCells: mostCells, bytes: 4 << 20, pictureBytes: 512 << 10,
            mostPictureBytes: hasPages ? 88 << 10 : 512 << 10)
    }

    /// The room of something that has a page of its own.
    static let alone = EvidenceRoom(
        mostCells: Table.rowLimit * Table.columnLimit, bytes: 12 << 20, pictureBytes: 4 << 20,
        mostPictureBytes: 4 << 20)

    /// Takes what fits, and says whether it did; of its bytes so many are a picture that is a part of the page.
    mutating func take(_ values: [ViewValue], picture: Int = 0) -> Bool {
        let size = values.reduce(0) { $0 + $1.size } - picture
        guard size <= bytes, picture <= min(pictureBytes, mostPictureBytes) else {
            bytesInVain += size + picture
            return false
        }
        bytes -= size
        pictureBytes -= picture
        return true
    }
}
