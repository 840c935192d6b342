public import Foundation

/// Where a Prefect API is and how it is spoken to; the three credentials are those of Prefect's own clients.
public struct PrefectSettings: Sendable {
    /// The API's root, such as `http://127.0.0.1:4200/api`; `PREFECT_API_URL`.
    public let apiURL: URL

    /// A Prefect Cloud key, sent as a bearer token; `PREFECT_API_KEY`.
    public let apiKey: String?

    /// The `user:password` of a server of one's own, sent as HTTP Basic unless there is a key; `PREFECT_API_AUTH_STRING`.
    public let authString: String?

    /// How long one request may stay without an answer.
    public let requestTimeoutInSeconds: Double

    /// How long one poll may take in all; runs not read by then are asked about at the next one.
    public let pollTimeoutInSeconds: Double

    /// The longest answer taken, in bytes.
    public let answerLimitInBytes: Int

    public init(
        apiURL: URL, apiKey: String? = nil, authString: String? = nil, requestTimeoutInSeconds: Double = 20,
        pollTimeoutInSeconds: Double = 60, answerLimitInBytes: Int = 64 << 20
    ) {
        self.apiURL = apiURL
        self.apiKey = apiKey
        self.authString = authString
        self.requestTimeoutInSeconds = requestTimeoutInSeconds
        self.pollTimeoutInSeconds = pollTimeoutInSeconds
        self.answerLimitInBytes = answerLimitInBytes
    }
}

extension PrefectSettings {
    /// The value of the `Authorization` header; `nil` for a server without credentials.
    var authorization: String? {
        if let apiKey { return "Bearer \(apiKey)" }
        if let authString { return "Basic \(Data(authString.utf8).base64EncodedString())" }
        return nil
    }

    /// The setting to look at when the credentials are refused.
    var credentialsSetting: String {
        if apiKey != nil { return "PREFECT_API_KEY" }
        if authString != nil { return "PREFECT_API_AUTH_STRING" }
        return "PREFECT_API_KEY or PREFECT_API_AUTH_STRING (neither is set)"
    }

    /// The URL of an API path.
    ///
    /// The path's parts are percent-encoded already.
    func url(_ path: String) -> URL? {
        var root = apiURL.absoluteString
        while root.hasSuffix("/") { root.removeLast() }
        return URL(string: root + path)
    }
}
