import Foundation
import Logging
import MicroHTTPD
import WebhookReceiver

extension Portal {
    /// The one line that a person or a script waits for.
    static func announce(_ server: HTTPServer) {
        StandardOutput.print("Countersign is ready at \(url(of: server))")
    }

    /// Where the server is reached from this machine.
    static func url(of server: HTTPServer) -> String {
        switch server.address {
        case .tcp: "\(server.isEncrypted ? "https" : "http")://\(server.address)/"
        case .unix, .systemd: "\(server.address)"
        }
    }

    /// Whether this is what answers on the host's own https port, so that browsers may be told to use nothing else
    /// there: that holds for all ports of the host.
    var ownsSecurePort: Bool {
        guard settings.listening.tls != nil else { return false }
        if case .tcp(_, 443) = settings.listening.address { return true }
        return [settings.siteURL, settings.receiverURL].contains { text in
            let url = text.flatMap(URL.init(string:))
            return url?.scheme == "https" && url?.port ?? 443 == 443
        }
    }

    /// Listens where the operator said; the default port gives way to a free one when another program holds it.
    func listen(_ receiver: Receiver) throws -> HTTPServer {
        let listening = settings.listening
        let configuration = try configuration(for: receiver)
        func server(at address: ListenAddress) throws -> HTTPServer {
            var configuration = configuration
            configuration.listen = address
            return try HTTPServer(
                configuration: configuration, immediate: { receiver.respondAtOnce(to: $0) },
                handler: { await receiver.respond(to: $0) })
        }
        do {
            return try server(at: listening.address ?? ListenSettings.usualAddress)
        } catch  where listening.address == nil {
            log.warning("a free port is taken instead", metadata: ["reason": "\(error)"])
            return try server(at: .tcp(host: "127.0.0.1", port: 0))
        }
    }

    /// What keeps the server's certificate up to date; `nil` without TLS.
    func renewal(of server: HTTPServer) async -> CertificateRenewal? {
        guard let files = settings.listening.tls else { return nil }
        return await CertificateRenewal(of: server, from: files, log: log)
    }

    private func configuration(for receiver: Receiver) throws -> HTTPServerConfiguration {
        let listening = settings.listening
        var configuration = HTTPServerConfiguration(listen: ListenSettings.usualAddress)
        configuration.refusal = { receiver.response(to: $0, $1) }
        configuration.multipartLimitInBytes = Receiver.multipartLimitInBytes
        configuration.pathLimitInBytes = Receiver.bodyLimitInBytes
        configuration.methods = [.get, .head, .post, .put, .delete]
        configuration.log = { [log] line in log.debug("libmicrohttpd", metadata: ["line": "\(line)"]) }
        configuration.trustedProxies = listening.trustedProxies
        configuration.hosts = listening.hosts
        configuration.connectionLimit = OpenFileLimit.room(for: listening.connectionLimit, log: log)
        configuration.connectionLimitPerClient = listening.connectionLimitPerClient
        configuration.streamLimit = max(1, configuration.connectionLimit / 2)
        configuration.streamLimitPerClient = max(1, configuration.streamLimit / 4)
        configuration.tls = try listening.tls?.identity()
        if configuration.tls?.isExpired == true {
            log.warning(
                "The certificate is past its time: browsers will refuse it. Replace its file; it is then taken without a restart."
            )
        }
        return configuration
    }
}
