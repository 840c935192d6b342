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

    var values: [String: String] {
        ["listen": listen, "metrics": metrics].compactMapValues { $0 }
    }
}
