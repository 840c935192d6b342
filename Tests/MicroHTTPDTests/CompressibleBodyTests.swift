import Testing

@testable import MicroHTTPD

@Suite struct CompressibleBodyTests {
    @Test(arguments: [
        ("gzip", true), ("br, gzip;q=0.5", true), ("GZIP ; q=1", true), ("", false), ("br", false),
        ("gzip;q=0", false), ("gzip; q=0.0", false), ("xgzip", false), ("*", false),
    ])
    func `compresses for whoever says so`(list: String, takes: Bool) {
        #expect(CompressibleBody.takesGzip(list) == takes)
    }
}
