public import Forms
public import JSON
public import Languages
public import Mustache
public import Runs
public import Templates

/// Draws the pages.
public struct PageRenderer: Sendable {
    /// The portal's language: that of all pages but those about a run that asks for another.
    public var language: Language { surroundings.words.language }

    /// In bytes: the forms of larger schemas are not kept, lest their names fill the memory.
    private static let longestFormName = 1 << 16

    /// What it draws with.
    public let templates: TemplateLibrary

    /// The hosts from which pages show pictures, recordings and films.
    public var artifactHosts: ArtifactHosts { surroundings.hosts }

    private let surroundings: Surroundings
    private let forms = FormCache()

    /// Checks every page's template against what the page holds, so that none fails later.
    ///
    /// The portal's name stands at the top of every page. A page links to the stylesheet's and the script's files at its
    /// root, or holds stylesheet and mark itself and has no script. Pages are in the language, but for those about a run that
    /// asks for another (``Runs/PausedRun/language``). Throws where a template uses a name that its page lacks.
    public init(
        templates: TemplateLibrary, assets: Assets, portalName: String = "Countersign",
        language: Language = .english, artifactHosts: ArtifactHosts = .none, isSelfContained: Bool = false
    ) throws(PageError) {
        self.templates = templates
        surroundings = Surroundings(
            portalName: portalName, style: isSelfContained ? .inside(assets) : .beside(assets),
            words: Words(language), hosts: artifactHosts, untouched: FormMemo(keeping: \.isSmall))
        for shape in Self.pageShapes {
            do { try templates.check(shape.name, against: shape) } catch {
                throw PageError(page: shape.name, cause: error)
            }
        }
    }

    /// The language of the pages about a run: the one that it asks for, else the portal's.
    public func language(of pausedRun: PausedRun) -> Language {
        pausedRun.language ?? language
    }

    /// The form of a paused run, in its language; `nil` for a plain pause, which has none.
    ///
    /// With `shown`, the digest of what it shows, the form is kept for the next who asks; without, for the next run with
    /// the same schema and the same initial values.
    public func form(of pausedRun: PausedRun, shown: String? = nil) throws(FormError) -> Form? {
        guard let schema = pausedRun.schema else { return nil }
        let language = language(of: pausedRun)
        func make() throws(FormError) -> Form {
            try Form(schema: schema, initial: pausedRun.initial, words: Words(language))
        }
        let name = shown ?? "\(schema.text)\n\(pausedRun.initial?.text ?? "")"
        guard name.utf8.count <= Self.longestFormName else { return try make() }
        return try forms.form("\(language.code) \(name)", make)
    }

    /// What was answered to a run, without its secrets; `nil` where its schema makes no form, by which they are known.
    public func shown(_ answer: JSONValue, to pausedRun: PausedRun) -> ShownAnswer? {
        guard let form = try? form(of: pausedRun) else { return nil }
        return ShownAnswer(answer, form: form)
    }

    /// The page as UTF-8.
    public func html(_ page: some Page) throws(PageError) -> [UInt8] {
        try html(page.view(in: surroundings))
    }

    private func html(_ view: View) throws(PageError) -> [UInt8] {
        do { return try templates.render(view.shape.name, view) } catch {
            throw PageError(page: view.shape.name, cause: error)
        }
    }

    /// A feed's documents, with their file names.
    public func files(of feed: Feed) -> [(name: String, bytes: [UInt8])] {
        [("index.atom", feed.atom(surroundings)), ("index.json", feed.json(surroundings))]
    }

    /// What all pages have in common besides their templates, in a text that differs where they would.
    public var edition: String {
        let common = surroundings
        return "\(common.portalName) \(common.style) \(common.words) \(common.hosts)"
    }

    /// The page of a run as UTF-8, and the files that lie beside it in the folder that its links name.
    public func sheet(_ page: RunPage) throws(PageError) -> (html: [UInt8], files: [PageFile]) {
        let question = page.question(in: surroundings)
        let evidence = page.evidence(of: question, in: surroundings)
        return (try html(RunView(page, question, evidence, in: surroundings).view), evidence?.files ?? [])
    }

    /// The part as UTF-8, and the files that lie beside its page in the folder that its links name.
    ///
    /// `nil` where it has more bytes than `limit`; what is much larger is given up while it is drawn.
    public func part(
        _ update: RunUpdate, within limit: Int = .max
    ) throws(PageError) -> (html: [UInt8], files: [PageFile])? {
        let evidence = update.evidence(in: surroundings, within: limit)
        if evidence?.isBeyondLimit ?? false { return nil }
        let html = try html(update.view(evidence, in: surroundings))
        return html.count <= limit ? (html, evidence?.files ?? []) : nil
    }

    /// What is in one of these files.
    public func bytes(of file: PageFile, beside page: RunPage) throws(PageError) -> [UInt8] {
        switch file.content {
        case .bytes(let bytes): bytes
        case .csv(let table): TableCSV(table).bytes
        case .table(let artifact, let name, let csv):
            try html(TablePage(artifact, name: name, csv: csv, of: page))
        case .artifact(let artifact, let name, let number):
            try html(ArtifactPage(artifact: artifact, name: name, number: number, runPage: page))
        }
    }

    /// What each page holds; a shape bears the name of its template.
    static let pageShapes = [
        RunView.shape, IndexView.shape, ReceiptView.shape, NoticeView.shape, HistoryView.shape,
        RunUpdate.shape, TablePageView.shape, ArtifactPageView.shape, ManyView.shape,
    ]
}
