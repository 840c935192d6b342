import ArgumentParser
import Foundation
import Logging
import MicroHTTPD
import PortalGen
import RunStore
import Runs
import WebhookReceiver

extension Portal {
    /// The work that goes on beside answering requests.
    enum Part: Hashable {
        case pull
        case generate
        case deliver
    }

    /// Answers requests and does the named parts until the program is told to end; then finishes what it accepted.
    ///
    /// - Parameters:
    ///   - site: The pages to serve and to keep up to date; `nil` where that happens elsewhere.
    ///   - parts: What goes on besides.
    ///   - greet: Told where the portal is reached, once it is.
    /// - Throws: `HTTPServerError` when it cannot listen or the site's folder cannot be opened; `ExitCode` 74
    ///   (sysexits' EX_IOERR) when the disk failed, after which only a new start can tell what it holds.
    func run(
        serving site: SiteBuilder?, parts: Set<Part>, greet: (HTTPServer) -> Void = Self.announce
    ) async throws {
        let server = try listen(try receiver(serving: site))
        let renewal = await renewal(of: server)
        // Before it says that it is there: whoever reads that may end it at once.
        let ends = await Signals.ends()
        greet(server)
        let heads = HeadNotes(store: store, url: settings.ledgerHeadURL, log: log)
        let failure = await withTaskGroup { group in
            group.addTask { await heads.run() }
            group.addTask { [store, log] in await DeadlineSweeper(store: store, log: log).run() }
            if let renewal { group.addTask { await renewal.run() } }
            if parts.contains(.pull) { addPullers(to: &group) }
            if parts.contains(.generate), let site { group.addTask { await site.watch() } }
            if parts.contains(.deliver) { addCouriers(to: &group) }
            let failure = await end(ends)
            embedded.endWaiting()
            await server.stop()
            group.cancelAll()
            return failure
        }
        if let failure {
            log.critical("the disk failed", metadata: ["reason": "\(failure)"])
            throw ExitCode(EX_IOERR)
        }
        await heads.note()
        do { try await store.close() } catch {
            log.debug("the store was left open", metadata: ["reason": "\(error)"])
        }
    }

    /// Returns when the program is told to end, or when the disk has failed: then with why.
    private func end(_ signals: AsyncStream<Void>) async -> RunStoreError? {
        await withTaskGroup(of: RunStoreError?.self) { group in
            group.addTask { [store] in await store.untilDiskFails() }
            group.addTask {
                for await _ in signals { break }
                return nil
            }
            defer { group.cancelAll() }
            return await group.next() ?? nil
        }
    }

    private func receiver(serving site: SiteBuilder?) throws -> Receiver {
        try Receiver(
            store: store, keys: keys, pages: pages, assets: assets,
            orchestrators: engines + [embedded],
            embedded: embedded, apiToken: apiToken,
            addresses: PublicAddresses(site: settings.siteURL, receiver: settings.receiverURL),
            access: settings.access,
            site: try site.map(siteFiles), log: log,
            limits: RateLimits(
                perClient: settings.listening.rateLimitPerClient,
                perToken: settings.listening.rateLimitPerToken),
            insistsOnTLS: ownsSecurePort, figures: figures, metricsAccess: metricsAccess)
    }

    private func siteFiles(_ builder: SiteBuilder) throws -> Site {
        Site(files: try StaticFiles(root: settings.site)) { await builder.tryToCatchUp() }
    }

    /// Follows the store and the orchestrators until the program is told to end.
    func watch(_ site: SiteBuilder) async throws {
        let ends = await Signals.ends()
        await withTaskGroup { group in
            group.addTask { [store, log] in await DeadlineSweeper(store: store, log: log).run() }
            addPullers(to: &group)
            group.addTask { await site.watch() }
            for await _ in ends { break }
            group.cancelAll()
        }
    }

    /// Asks each engine once, and closes what is past its deadline.
    ///
    /// - Returns: Whether all could be asked; the log says which could not.
    func pullOnce() async -> Bool {
        var couldPullAll = true
        for puller in pullers {
            do {
                try await puller.pull()
            } catch {
                log.error(
                    "orchestrator cannot be asked",
                    metadata: ["orchestrator": "\(puller.name)", "reason": "\(error)"])
                couldPullAll = false
            }
        }
        await DeadlineSweeper(store: store, log: log).sweep()
        return couldPullAll
    }

    private var pullers: [Puller] {
        engines.map {
            Puller(
                from: $0, into: store, reviewers: settings.access.reviewers, every: settings.pollInterval,
                log: log, figures: figures)
        }
    }

    private func addPullers(to group: inout TaskGroup<Void>) {
        for puller in pullers { group.addTask { await puller.run() } }
    }

    private func addCouriers(to group: inout TaskGroup<Void>) {
        for orchestrator in engines {
            let courier = Courier(to: orchestrator, from: store, log: log, figures: figures)
            group.addTask { await courier.run() }
        }
    }
}
