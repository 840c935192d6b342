import ArgumentParser

/// The flags that `serve`, `generate` and `receive` share; each may come from elsewhere, so all are optional.
struct PortalOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Where the pages go (default: site).", valueName: "dir"))
    var site: String?

    @Option(
        help: ArgumentHelp(
            "The SQLite file that holds everything (default: countersign.sqlite).", valueName: "file"))
    var store: String?

    @Option(
        help: ArgumentHelp("A Prefect server's API, such as http://127.0.0.1:4200/api.", valueName: "url"))
    var prefect: String?

    @Option(help: ArgumentHelp("Where the pages are reached from outside.", valueName: "url"))
    var siteURL: String?

    @Option(help: ArgumentHelp("Where the receiver is reached, when not beside the pages.", valueName: "url"))
    var receiverURL: String?

    @Option(
        help: ArgumentHelp("A folder whose templates replace the built-in ones by name.", valueName: "dir"))
    var templates: String?

    @Option(
        help: ArgumentHelp("The name in the head of each page (default: Countersign).", valueName: "name"))
    var portalName: String?

    @Option(
        help: ArgumentHelp(
            "A small PNG or SVG file that stands in the head of each page, in place of ours.",
            valueName: "file"))
    var mark: String?

    @Option(
        help: ArgumentHelp(
            "The language of the pages: en, de, fr, es, zh-Hans, ja or ar (default: en).", valueName: "tag"))
    var language: String?

    @Option(
        help: ArgumentHelp(
            "Hosts from which pages show pictures, recordings and films, parted by commas (default: none).",
            valueName: "hosts"))
    var artifactHosts: String?

    @Option(
        help: ArgumentHelp(
            "Seconds between two questions to an orchestrator (default: 2).", valueName: "seconds"))
    var pollSeconds: Int?

    @Option(
        help: ArgumentHelp(
            "How the log is written: text or json (default: text on a terminal, else json).",
            valueName: "format"))
    var logFormat: String?

    @Option(
        help: ArgumentHelp(
            "The least that is logged: debug, info, notice, warning or error (default: info).",
            valueName: "level"))
    var logLevel: String?

    /// What was given as a flag, by the key that the other sources use.
    var values: [String: String] {
        [
            "site": site, "store": store, "prefect": prefect, "site_url": siteURL,
            "receiver_url": receiverURL,
            "templates": templates, "portal_name": portalName, "mark": mark, "language": language,
            "artifact_hosts": artifactHosts,
            "poll_seconds": pollSeconds.map(String.init), "log_format": logFormat, "log_level": logLevel,
        ].compactMapValues { $0 }
    }
}
