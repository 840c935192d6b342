import Testing

@testable import Pages

@Suite struct ArtifactHostsTests {
    @Test(arguments: [
        ("plots.example.org", "https://plots.example.org/a.png", true),
        ("Plots.Example.org:443", "HTTPS://plots.example.org/a.png?x#y", true),
        ("http://10.0.0.5:9000/", "http://10.0.0.5:9000/b", true),
        ("plots.example.org", "http://plots.example.org/a.png", false),
        ("plots.example.org", "https://plots.example.org.evil.test/a.png", false),
        ("plots.example.org", "https://evil.test/plots.example.org", false),
        ("plots.example.org", "https://plots.example.org@evil.test/a", false),
        ("plots.example.org", "https://plots.example.org:8443/a", false), ("", "https://a.test/", false),
    ])
    func `allows what the operator named and nothing like it`(hosts: String, url: String, isAllowed: Bool)
        throws
    {
        #expect(try #require(ArtifactHosts(hosts)).allow(url) == isAllowed)
    }

    @Test(arguments: [
        "*", "a.test; script-src *", "https://a.test/path", "ftp://a.test", "a.test 'unsafe-inline'",
    ])
    func `refuses what is no host`(hosts: String) {
        #expect(ArtifactHosts(hosts) == nil)
    }
}
