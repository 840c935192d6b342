import Pages
import Templates
import Testing

@Suite struct ContentPolicyTests {
    @Test(arguments: [
        ("", "submissions", "'self'", "'self'"),
        (
            "../", "https://answers.example.org:8443/in/submissions", "'self'",
            "https://answers.example.org:8443"
        ),
        (
            "https://site.example.org/portal/", "http://[::1]:8080/submissions", "https://site.example.org",
            "http://[::1]:8080"
        ),
        ("../", "https://user:secret@example.org/submissions", "'self'", "https://example.org"),
        ("../", "https://a.example;script-src *", "'self'", "'self'"),
        ("../", "javascript:alert(1)", "'self'", "'self'"),
        ("../", "//example.org/submissions", "'self'", "'self'"),
    ])
    func `allows its own styles and script, and its receiver, and nothing unsafe`(
        toRoot: String, submissions: String, styles: String, receiver: String
    ) {
        let policy = ContentPolicy(PageLinks(toRoot: toRoot, submissions: submissions))
        let images = styles == "'self'" ? "'self' data:" : "'self' data: \(styles)"
        let meta =
            "default-src 'none'; script-src \(styles); connect-src \(receiver); style-src \(styles); "
            + "img-src \(images); form-action \(receiver); base-uri 'none'"
        #expect(policy.meta == meta)
        #expect(!policy.header.contains("unsafe"))
        #expect(policy.header == "\(meta); frame-ancestors 'none'")
    }

    @Test func `shows from other hosts what the operator allows, and the site's own files from elsewhere`()
        throws
    {
        var links = PageLinks(toRoot: "", submissions: "submissions")
        links.evidence = "https://site.example.org/r/1/"
        let hosts = try #require(ArtifactHosts("plots.example.org, http://10.0.0.5:9000"))
        let media = "'self' data: https://site.example.org https://plots.example.org http://10.0.0.5:9000"
        #expect(
            ContentPolicy(links, hosts: hosts).meta.contains(
                "img-src \(media); media-src \(media); form-action"))
    }

    @Test func `a page can hold its stylesheet itself`() throws {
        let pages = try PageRenderer(
            templates: try Templates.library(), assets: Assets(stylesheet: "a{}", script: ""),
            isSelfContained: true)
        let html = String(decoding: try pages.html(RunSamples.plain), as: UTF8.self)
        #expect(html.contains("<link rel=\"stylesheet\" href=\"data:text/css;base64,YXt9\">"))
        #expect(html.contains("style-src data:;"))
        #expect(!html.contains("script-src") && !html.contains("<script"))
    }
}
