import Foundation
import MicroHTTPD
import Runs
import Telemetry
import Testing
import Tokens

@testable import WebhookReceiver

/// The figures that an operator watches, and who may read them.
@Suite struct MetricsTests {
    private let portal: Fixture

    init() throws {
        portal = try Fixture()
    }

    private func figures() async throws -> MetricsReader {
        try MetricsReader(try await portal.send(.get, "/metrics").text)
    }

    @Test func `every family has its help and its type, and no figure stands twice`() async throws {
        let figures = try await figures()
        #expect(figures.types["countersign_refusals_total"] == "counter")
        #expect(figures.types["countersign_answers_held"] == "gauge")
        #expect(figures.types["countersign_delivery_latency_seconds"] == "histogram")
        for name in figures.types.keys where figures.types[name] == "counter" {
            #expect(name.hasSuffix("_total"), "\(name)")
        }
        #expect(figures.values[#"countersign_build_info{version="",store_version="3"}"#] == 1)
        #expect(try #require(figures.values["process_resident_memory_bytes"]) > 1_000_000)
        let start = portal.receiver.figures.startedAt.timeIntervalSince1970.rounded()
        #expect(figures.values["process_start_time_seconds"] == start)
    }

    @Test func `each answer and each refusal is counted once, by its reason`() async throws {
        let (_, token) = try await portal.pausedRun()
        _ = try await portal.post([("_token", token), ("v/count", "0"), ("v/note", "")])
        _ = try await portal.post([("_token", token), ("v/count", "2"), ("v/other", "x")])
        _ = try await portal.post([("_token", "1.a.e30.AAAA"), ("v/count", "2")])
        _ = try await portal.send(
            .post, "/submissions", headers: [("Content-Type", "text/plain")])
        _ = try await portal.send(.get, "/api/runs")
        let input = #"{"token": "\#(token)", "by": "Ada", "input": {"count": 3}}"#
        let json = [("Content-Type", "application/json")]
        for body in [input, input, input.replacing("3}", with: "4}")] {
            _ = try await portal.send(.post, "/submissions", body: body, headers: json)
        }
        _ = portal.receiver.response(to: .badHeaders, HTTPHeaders())
        _ = portal.receiver.response(to: .bodyTooLarge, HTTPHeaders())
        let values = try await figures().values
        let reasons = [
            "invalid": 1, "malformed": 1, "bad_token": 1, "unsupported_type": 1, "unauthorized": 1,
            "decided": 1,
            "gate": 1, "too_large": 1, "changed": 0, "not_kept": 0,
        ]
        for (reason, count) in reasons {
            #expect(values[#"countersign_refusals_total{reason="\#(reason)"}"#] == Double(count), "\(reason)")
        }
        #expect(values[#"countersign_answers_accepted_total{channel="json"}"#] == 1)
        #expect(values[#"countersign_answers_accepted_total{channel="form"}"#] == 0)
        #expect(values["countersign_answers_repeated_total"] == 1)
        #expect(values["countersign_ledger_sequence"] == 3, "opened, answered, confirmed")
    }

    @Test(arguments: [
        (MetricsAccess.Rule.local, "127.0.0.1", "", true), (.local, "::1", "", true), (.local, "", "", true),
        (.local, "::ffff:127.0.0.1", "", true), (.local, "192.0.2.7", "", false),
        (.local, "1270.0.1", "", false),
        (.local, "127.0.0.1", "X-Forwarded-For", false), (.local, "", "Forwarded", false),
        (.local, "", "Via", false), (.token, "127.0.0.1", "", false), (.token, "", "", false),
        (.open, "192.0.2.7", "Via", true),
    ])
    func `the rule decides who may read without a token`(
        rule: MetricsAccess.Rule, peer: String, field: String, admitted: Bool
    ) throws {
        let headers = field.isEmpty ? [] : [(name: field, value: "192.0.2.7")]
        let request = try #require(
            HTTPRequest(
                method: .get, target: "/metrics", headers: HTTPHeaders(headers), remoteAddress: peer))
        let token = try APIToken(Fixture.apiToken, source: "test")
        #expect(MetricsAccess(rule).admits(request, apiToken: token) == admitted)
    }

    @Test(arguments: ["unix", "127.0.0.1"])
    func `a trusted proxy is no client of this machine, even where it does not say so`(proxy: String) throws {
        let proxies = try #require(TrustedProxies(proxy))
        let peer = proxy == "unix" ? "" : proxy
        let request = try #require(
            HTTPRequest(method: .get, target: "/metrics", remoteAddress: peer, trusting: proxies))
        let token = try APIToken(Fixture.apiToken, source: "test")
        #expect(!MetricsAccess(.local).admits(request, apiToken: token))
    }

    @Test func `a token of their own opens the figures and nothing else does`() throws {
        let own = "a token for the scraper"
        let api = try APIToken(Fixture.apiToken, source: "test")
        let access = MetricsAccess(.token, token: try APIToken(own, source: "test"))
        for (token, admitted) in [(own, true), (Fixture.apiToken, false), ("", false)] {
            let headers = HTTPHeaders([(name: "Authorization", value: "Bearer \(token)")])
            let request = try #require(HTTPRequest(method: .get, target: "/metrics", headers: headers))
            #expect(access.admits(request, apiToken: api) == admitted)
        }
    }
}
