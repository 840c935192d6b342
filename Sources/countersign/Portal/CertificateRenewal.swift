import Foundation
import Logging
import MicroHTTPD

/// Takes a new certificate while the server runs: at SIGHUP, and when the files have changed.
struct CertificateRenewal: Sendable {
    /// How often the files are looked at; whoever renews them replaces one after the other.
    private static let period = Duration.seconds(10)

    private let server: HTTPServer
    private let files: TLSFiles
    private let log: Logger
    private let hangUps: AsyncStream<Void>

    /// Keeps `server` at what lies in `files`.
    init(of server: HTTPServer, from files: TLSFiles, log: Logger) async {
        self.server = server
        self.files = files
        self.log = log
        hangUps = await Signals.hangUps()
    }

    /// Goes on until it is cancelled.
    func run() async {
        await withTaskGroup { group in
            group.addTask { for await _ in hangUps { renew() } }
            group.addTask { await follow() }
        }
    }

    /// Renews when the files have changed and lain still for a period.
    private func follow() async {
        var (taken, last) = (stamp, stamp)
        while (try? await Task.sleep(for: Self.period)) != nil {
            let now = stamp
            if now == last, now != taken {
                renew()
                taken = now
            }
            last = now
        }
    }

    /// What cannot be used leaves the server with the certificate that it has.
    private func renew() {
        do {
            let identity = try files.identity()
            guard !identity.isExpired else {
                log.error("\(files.certificate) is past its time already. The certificate in use stays.")
                return
            }
            server.renew(identity)
            log.notice("The certificate in \(files.certificate) is in use now.")
        } catch {
            log.error("\(error) The certificate in use stays.")
        }
    }

    /// What changes when a file is replaced or written.
    private var stamp: [Date?] {
        [files.certificate, files.key].map { path in
            let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
            return try? FileManager.default.attributesOfItem(atPath: target)[.modificationDate] as? Date
        }
    }
}
