import Forms
import Pages
import Runs

/// A page of the site and what lies beside it, in a folder of the page's name.
struct BookPage {
    let html: [UInt8]

    /// The files in the folder; none where it is not needed.
    private(set) var files: [PageFile] = []

    /// What its form is known by: the same for runs that can be answered together, but for rare chance; 0 for one that cannot.
    private(set) var form: UInt32 = 0

    private let bytesOf: (PageFile) throws -> [UInt8]

    /// A page with nothing beside it.
    init(html: [UInt8]) {
        self.html = html
        bytesOf = { _ in [] }
    }

    /// The page of a run.
    init(_ page: RunPage, by pages: PageRenderer, _ marks: FormMemo<UInt32>) throws {
        (html, files) = try pages.sheet(page)
        bytesOf = { try pages.bytes(of: $0, beside: page) }
        func mark() -> UInt32 { pages.sharedForm(of: page.pausedRun, page.form).map(Checksum.mark) ?? 0 }
        form = page.pausedRun.isBeingWritten ? 0 : page.form.map { marks.value($0, mark) } ?? mark()
    }

    /// What is in a file, made when it is asked for: one at a time is held.
    func bytes(of file: PageFile) throws -> [UInt8] {
        try bytesOf(file)
    }
}
