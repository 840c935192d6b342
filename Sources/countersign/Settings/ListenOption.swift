import ArgumentParser

/// The flag of the commands that open a port.
struct ListenOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Where to listen; port 0 takes a free one (default: 127.0.0.1:8080).", valueName: "host:port"))
    var listen: String?

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

    var values: [String: String] {
        ["listen": listen, "metrics": metrics, "ledger_head_url": ledgerHeadURL].compactMapValues { $0 }
    }
}
