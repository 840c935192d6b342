import Foundation
import Languages
import Logging
import Pages
import PortalGen
import Prefect
import RunStore
import Runs
import Templates
import Telemetry
import Tokens
import WebhookReceiver

/// The parts of a portal, put together once from the settings.
struct Portal: Sendable {
    let settings: Settings
    let store: RunStore
    let keys: TokenKeys

    /// Whether the keys were made just now: nothing that was sent out before counts with them.
    let hasNewKeys: Bool
    let pages: PageRenderer
    let assets: Assets
    let apiToken: APIToken
    let embedded: EmbeddedOrchestrator
    let metricsAccess: MetricsAccess
    let log: Logger
    let figures = Figures(version: Countersign.version)

    /// The engines that have to be asked: all but the embedded one, which shares our store.
    let engines: [any Orchestrator]

    /// - Throws: what makes the settings, the store, the keys or the templates unusable, in words.
    init(_ settings: Settings) throws {
        self.settings = settings
        log = Log.standardError(settings.log)
        store = try RunStore(path: settings.store)
        hasNewKeys = settings.tokenKeys == nil && FileState(path: Self.keyFile(settings)) == nil
        keys = try Self.keys(settings)
        apiToken = try Self.apiToken(settings)
        metricsAccess = MetricsAccess(
            settings.metrics,
            token: try settings.metricsToken.map { try APIToken($0, source: "metrics_token") })
        assets = try settings.assets()
        pages = try PageRenderer(
            templates: try Templates.library(overriding: settings.templates), assets: assets,
            portalName: settings.portalName, language: settings.language,
            artifactHosts: settings.artifactHosts)
        if let folder = settings.templates {
            for doubt in try TemplateDoubts(folder: folder, pages: pages).lines { log.warning("\(doubt)") }
        }
        embedded = EmbeddedOrchestrator(store: store)
        engines = settings.prefect.map { [PrefectOrchestrator(settings: $0)] } ?? []
    }

    func siteBuilder() throws -> SiteBuilder {
        SiteBuilder(
            folder: try SiteFolder(path: settings.site), store: store,
            book: PageBook(
                keys: keys, pages: pages, assets: assets, receiverURL: settings.receiverURL,
                siteURL: settings.siteURL, reviewers: settings.access.reviewers, program: try program),
            log: log, figures: figures, state: siteState)
    }

    /// The portal's keys, for a command that must not make any.
    static func existingKeys(_ settings: Settings) throws -> TokenKeys {
        try givenKeys(settings) ?? TokenKeys.load(existing: keyFile(settings))
    }

    private static func keys(_ settings: Settings) throws -> TokenKeys {
        try givenKeys(settings) ?? TokenKeys.load(file: keyFile(settings))
    }

    private static func givenKeys(_ settings: Settings) throws -> TokenKeys? {
        try settings.tokenKeys.map { try TokenKeys($0, source: "token_keys") }
    }

    private static func keyFile(_ settings: Settings) -> String { "\(settings.store).keys" }

    private static func apiToken(_ settings: Settings) throws -> APIToken {
        if let text = settings.apiToken { return try APIToken(text, source: "api_token") }
        return try APIToken.load(file: "\(settings.store).api-token")
    }
}
