import ArgumentParser

/// The flags of the commands that open a port.
struct ListenOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Where to listen: HOST:PORT (port 0 takes a free one), unix:PATH, or systemd for the socket of a socket unit (default: 127.0.0.1:8080).",
            valueName: "address"))
    var listen: String?

    @Option(
        help: ArgumentHelp(
            "The PEM file of the certificate with its chain, to serve HTTPS.", valueName: "file"))
    var tlsCertificate: String?

    @Option(help: ArgumentHelp("The PEM file of the certificate's key.", valueName: "file"))
    var tlsKey: String?

    @Option(
        help: ArgumentHelp(
            "The proxies whose X-Forwarded-For and X-Forwarded-Proto are believed: unix, or numeric addresses and networks parted by commas.",
            valueName: "proxies"))
    var trustProxy: String?

    @Option(
        help: ArgumentHelp(
            "The hosts that requests may name, parted by commas (default: any).", valueName: "hosts"))
    var hosts: String?

    @Option(help: ArgumentHelp("Connections open at once (default: 1024).", valueName: "number"))
    var connectionLimit: Int?

    @Option(
        help: ArgumentHelp(
            "Connections that one client's address may have open at once, where no proxy stands before (default: 0, any number).",
            valueName: "number"))
    var connectionLimitClient: Int?

    @Option(
        help: ArgumentHelp(
            "Posts a minute that are taken from one client; 0 for any number (default: 600).",
            valueName: "number"))
    var rateLimitClient: Int?

    @Option(
        help: ArgumentHelp(
            "Posts a minute that are taken from one client for one form; 0 for any number (default: 120).",
            valueName: "number"))
    var rateLimitToken: Int?

    @Option(
        help: ArgumentHelp(
            "Who may read /metrics: local, token or open (default: local: this machine, and whoever has the token).",
            valueName: "who"))
    var metrics: String?

    @Option(
        help: ArgumentHelp(
            "Where the end of the ledger is posted, hourly and at the end, so that it cannot be written anew unseen.",
            valueName: "url"))
    var ledgerHeadURL: String?

    /// What was given as a flag, by the key that the other sources use.
    var values: [String: String] {
        [
            "listen": listen, "tls_certificate": tlsCertificate, "tls_key": tlsKey, "trust_proxy": trustProxy,
            "hosts": hosts, "connection_limit": connectionLimit.map(String.init),
            "connection_limit_client": connectionLimitClient.map(String.init),
            "rate_limit_client": rateLimitClient.map(String.init),
            "rate_limit_token": rateLimitToken.map(String.init), "metrics": metrics,
            "ledger_head_url": ledgerHeadURL,
        ].compactMapValues { $0 }
    }
}
