import CMicroHTTPD
import Glibc

/// A certificate with its chain, and the private key that belongs to it: what a server shows at each handshake.
///
/// `@unchecked Sendable`: nothing is changed after `init`, and GnuTLS signs with one key on many threads.
public final class TLSIdentity: @unchecked Sendable {
    /// More than any chain that a browser would follow.
    private static let longestChain: UInt32 = 16

    private let chain: UnsafeMutablePointer<gnutls_pcert_st>
    private let chainLength: UInt32
    private let key: gnutls_privkey_t

    /// When the certificate is no longer good, in seconds since 1970.
    public let expiresAtSeconds: Int

    /// Reads PEM files: the certificate, followed by those that vouch for it, and the key without a password.
    ///
    /// - Throws: `HTTPServerError.unusableTLS`: a file that cannot be read, a key that everybody may read, or that is
    ///   not this certificate's.
    public init(certificateFile: String, keyFile: String) throws(HTTPServerError) {
        let certificate = try PEMFile(certificateFile).read()
        let secret = try PEMFile(keyFile).readSecret()
        expiresAtSeconds = try Self.expiry(certificate, certificateFile)
        key = try Self.key(secret, keyFile)
        do throws(HTTPServerError) {
            try Self.check(certificate, secret, keyFile: keyFile)
            (chain, chainLength) = try Self.chain(certificate, certificateFile)
        } catch {
            gnutls_privkey_deinit(key)
            throw error
        }
    }

    deinit {
        for index in 0..<Int(chainLength) { gnutls_pcert_deinit(chain + index) }
        chain.deallocate()
        gnutls_privkey_deinit(key)
    }

    /// Whether the certificate is past its time.
    public var isExpired: Bool { expiresAtSeconds <= time(nil) }

    /// Lends chain and key to a handshake.
    func show(
        _ chain: UnsafeMutablePointer<UnsafeMutablePointer<gnutls_pcert_st>?>,
        _ length: UnsafeMutablePointer<UInt32>, _ key: UnsafeMutablePointer<gnutls_privkey_t?>
    ) {
        chain.pointee = self.chain
        length.pointee = chainLength
        key.pointee = self.key
    }
}

extension TLSIdentity {
    /// Whether the key is the certificate's: GnuTLS itself would notice only at the first handshake.
    private static func check(_ certificate: [UInt8], _ key: [UInt8], keyFile: String) throws(HTTPServerError)
    {
        var credentials: gnutls_certificate_credentials_t?
        gnutls_certificate_allocate_credentials(&credentials)
        defer { gnutls_certificate_free_credentials(credentials) }
        try succeed(keyFile) {
            certificate.withDatum { certificate in
                key.withDatum {
                    gnutls_certificate_set_x509_key_mem2(
                        credentials, certificate, $0, GNUTLS_X509_FMT_PEM, nil, 0)
                }
            }
        }
    }

    private static func chain(_ certificate: [UInt8], _ file: String) throws(HTTPServerError) -> (
        UnsafeMutablePointer<gnutls_pcert_st>, UInt32
    ) {
        var length = longestChain
        let chain = UnsafeMutablePointer<gnutls_pcert_st>.allocate(capacity: Int(longestChain))
        let code = certificate.withDatum {
            gnutls_pcert_list_import_x509_raw(chain, &length, $0, GNUTLS_X509_FMT_PEM, 0)
        }
        if code < 0 { chain.deallocate() }
        try succeed(file) { code }
        return (chain, length)
    }

    private static func key(_ secret: [UInt8], _ file: String) throws(HTTPServerError) -> gnutls_privkey_t {
        var key: gnutls_privkey_t?
        try succeed(file) { gnutls_privkey_init(&key) }
        guard let key else { throw .unusableTLS(path: file, reason: "there is no memory for it") }
        let code = secret.withDatum {
            gnutls_privkey_import_x509_raw(key, $0, GNUTLS_X509_FMT_PEM, nil, 0)
        }
        if code < 0 { gnutls_privkey_deinit(key) }
        try succeed(file) { code }
        return key
    }

    private static func expiry(_ certificate: [UInt8], _ file: String) throws(HTTPServerError) -> Int {
        var first: gnutls_x509_crt_t?
        try succeed(file) { gnutls_x509_crt_init(&first) }
        defer { gnutls_x509_crt_deinit(first) }
        try succeed(file) {
            certificate.withDatum { gnutls_x509_crt_import(first, $0, GNUTLS_X509_FMT_PEM) }
        }
        return gnutls_x509_crt_get_expiration_time(first)
    }

    private static func succeed(_ file: String, _ call: () -> Int32) throws(HTTPServerError) {
        let code = call()
        guard code < 0 else { return }
        let words = String(cString: gnutls_strerror(code))
        throw .unusableTLS(path: file, reason: words.hasSuffix(".") ? String(words.dropLast()) : words)
    }
}

extension [UInt8] {
    /// Lends the bytes to a call of GnuTLS, which only reads them, though its type cannot say so.
    fileprivate func withDatum(_ call: (UnsafePointer<gnutls_datum_t>) -> Int32) -> Int32 {
        withUnsafeBytes { bytes in
            let start = UnsafeMutablePointer(mutating: bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
            return withUnsafePointer(to: gnutls_datum_t(data: start, size: UInt32(clamping: count)), call)
        }
    }
}
