public import Logging
public import MicroHTTPD
public import Pages
public import RunStore
public import Runs
public import Telemetry
public import Templates
public import Tokens

/// Answers the requests of reviewers, of programs and of whoever watches over the portal.
public final class Receiver: Sendable {
    let store: RunStore
    let keys: TokenKeys
    let pages: PageRenderer
    let assets: Assets

    /// The bodies of the assets, by file name.
    let assetBodies: [String: CompressibleBody]
    let orchestrators: [any Orchestrator]
    let embedded: EmbeddedOrchestrator
    let apiToken: APIToken
    let addresses: PublicAddresses
    let access: Access
    let site: Site?
    let log: Logger
    let limits: RateLimits
    let figures: Figures
    let metricsAccess: MetricsAccess
    let newRunReader: NewRunReader
    let artifactReader: ArtifactReader
    let desk: LiveDesk
    let draftPages = DraftPages()
    /// The longest form with files that is taken: some files of the size that a field takes, and their copies as text.
    public static let multipartLimitInBytes = 4 << 20

    /// The longest new run or artifact that is taken: they may carry pictures.
    static let runLimitInBytes = EmbeddedOrchestrator.artifactsLimitInBytes

    private let securityHeaders: HTTPHeaders

    /// A receiver over `store` that knows each orchestrator whose runs it takes answers for.
    ///
    /// Where it `insistsOnTLS`, browsers are told to reach this host by HTTPS alone, on every port (RFC 6797).
    public init(
        store: RunStore, keys: TokenKeys, pages: PageRenderer, assets: Assets,
        orchestrators: [any Orchestrator],
        embedded: EmbeddedOrchestrator, apiToken: APIToken, addresses: PublicAddresses,
        access: Access = .open, site: Site?, log: Logger,
        limits: RateLimits = RateLimits(perClient: 0, perToken: 0), insistsOnTLS: Bool = false,
        figures: Figures = Figures(), metricsAccess: MetricsAccess = MetricsAccess(.local)
    ) throws {
        self.store = store
        self.keys = keys
        self.pages = pages
        self.assets = assets
        assetBodies = Dictionary(
            assets.all.map { ($0.fileName, CompressibleBody($0.bytes)) },
            uniquingKeysWith: { first, _ in first })
        self.orchestrators = orchestrators
        self.embedded = embedded
        self.apiToken = apiToken
        self.addresses = addresses
        self.access = access
        self.log = log
        self.limits = limits
        self.figures = figures
        self.metricsAccess = metricsAccess
        newRunReader = try NewRunReader(reviewers: access.reviewers)
        artifactReader = try ArtifactReader()
        desk = LiveDesk(store: store)
        var links = PageLinks(toRoot: "", submissions: addresses.receiver.map { "\($0)/submissions" })
        links.evidence = addresses.site.map { "\($0)/" } ?? (site == nil ? nil : "")
        securityHeaders = HTTPHeaders(
            SecurityHeaders.all(links, hosts: pages.artifactHosts, insistsOnTLS: insistsOnTLS))
        self.site = site?.adding(securityHeaders)
    }

    /// The longest body of a request to a path, by its segments, where longer ones are taken than usual; else `nil`.
    @Sendable public static func bodyLimitInBytes(at path: [String]) -> Int? {
        switch Route(path: path) {
        case .runs, .artifact: runLimitInBytes
        default: nil
        }
    }

    /// The answer to a request, with the headers that every answer carries.
    public func respond(to request: HTTPRequest) async -> HTTPResponse {
        let route = asset(for: request).map(Route.asset) ?? Route(path: request.segments)
        guard route.methods.contains(request.method.rawValue) else {
            var refusal = reply(.methodNotAllowed(route.methods), to: request)
            refusal.headers.set("Allow", to: route.methods.joined(separator: ", "))
            return secured(refusal)
        }
        let start = ContinuousClock.now
        let (response, refusal) = await answer(route, request)
        if let refusal { figures.refused(refusal) }
        if request.method != .get, request.method != .head {
            note(request, to: route, response.status, refusal, since: start)
        }
        return secured(response)
    }

    /// The answer to a request for a file of the site, which needs no waiting; `nil` for all else.
    public func respondAtOnce(to request: HTTPRequest) -> HTTPResponse? {
        guard asset(for: request) == nil, Route(path: request.segments) == .site else { return nil }
        return siteFile(request)
    }

    /// The answer to a request that the server itself refuses: a problem for a program; for a browser with too long a form a
    /// page; else plain words.
    public func response(to refusal: HTTPRefusal, _ headers: HTTPHeaders) -> HTTPResponse {
        figures.refused(refusal == .bodyTooLarge ? .tooLarge : .gate)
        let accept = headers["Accept"]
        if Representation(accept: accept) == .json { return secured(Self.json(.turnedAway(refusal))) }
        // Where it was sent is not known here; browsers send forms to the root alone.
        guard refusal == .bodyTooLarge, accept?.lowercased().contains("text/html") ?? false,
            let request = HTTPRequest(method: .post, target: "/submissions", headers: headers)
        else { return secured(refusal.plainResponse) }
        return secured(reply(.tooLongForm, to: request))
    }

    /// The answer, and why it is a refusal where it is one that is counted with its request.
    private func answer(_ route: Route, _ request: HTTPRequest) async -> (HTTPResponse, Refusal?) {
        let response: HTTPResponse
        switch route {
        case .submissions: return await takeSubmission(request)
        case .many: return await takeMany(request)
        case .health: response = HTTPResponse(text: "ok\n")
        case .readiness: response = await readiness(request)
        case .metrics: response = await metrics(request)
        case .asset(let asset): response = file(asset, for: request)
        case .receipt(let id): response = await admitted(request) { await receipt(id, request, $0) }
        case .outcomes(let ticket):
            response = await admitted(request) { await outcomes(ticket, request, $0) }
        case .runs: response = await request.method == .post ? createRun(request) : listRuns(request)
        case .run(let id):
            response = await request.method == .delete ? cancelRun(id, request) : readRun(id, request)
        case .events(let ticket): response = await admitted(request) { await events(ticket, request, $0) }
        case .artifact(let run, let key): response = await putArtifact(key, of: run, request)
        case .history: response = await history(request)
        case .site: response = await admitted(request) { await sitePage(request, $0) }
        }
        return (response, nil)
    }

    private func asset(for request: HTTPRequest) -> Asset? {
        guard request.segments.count == 1 else { return nil }
        return assets.all.first { $0.fileName == request.segments[0] }
    }

    private func secured(_ response: HTTPResponse) -> HTTPResponse {
        var response = response
        response.headers.add(missingFrom: securityHeaders)
        return response
    }
}
