import MicroHTTPD

/// Where the certificate and its key lie.
struct TLSFiles: Sendable {
    let certificate: String
    let key: String

    /// - Returns: `nil` when neither is set.
    /// - Throws: `SettingsError` when one is set without the other.
    init?(_ source: SettingsSource) throws {
        switch (source.text("tls_certificate"), source.text("tls_key")) {
        case (nil, nil): return nil
        case (let certificate?, let key?): (self.certificate, self.key) = (certificate, key)
        case (_?, nil):
            throw SettingsError.unusable(
                key: "tls_key", value: "", expected: "the PEM file of the certificate's key")
        case (nil, _?):
            throw SettingsError.unusable(
                key: "tls_certificate", value: "", expected: "the PEM file of the key's certificate")
        }
    }

    /// Reads both files as they are now.
    func identity() throws(HTTPServerError) -> TLSIdentity {
        try TLSIdentity(certificateFile: certificate, keyFile: key)
    }
}
