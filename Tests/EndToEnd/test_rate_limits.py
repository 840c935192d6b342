"""Limits on how much one client may ask: of whom they hold, what they say, and whom they leave alone."""

from __future__ import annotations

import pytest
import raw
from exchange import Reply, ask, get
from urllib.parse import urlencode

FORM = "application/x-www-form-urlencoded"


def post(portal, client: str, accept: str = "text/html", token: str = "x") -> Reply:
    headers = {"Content-Type": FORM, "Accept": accept, "X-Forwarded-For": client}
    return ask("POST", portal.url + "submissions", urlencode({"_token": token, "v/count": "0"}).encode(), headers)


@pytest.fixture
def proxied(start_portal):
    """A portal behind a proxy on this machine, which takes few posts."""
    return start_portal("serve", "--trust-proxy", "127.0.0.1", "--rate-limit-client", "2", "--rate-limit-token", "0")


def test_a_client_that_posts_too_often_is_told_when_to_come_again(proxied):
    assert [post(proxied, "203.0.113.1").status for _ in range(5)] == [400, 400, 400, 400, 429]
    refusal = post(proxied, "203.0.113.1")
    assert 1 <= int(refusal.headers["Retry-After"]) <= 30
    assert "Too many at once" in refusal.text
    problem = post(proxied, "203.0.113.1", accept="application/json")
    assert (problem.json["status"], problem.json["title"]) == (429, "Too many at once")
    assert post(proxied, "203.0.113.2").status == 400
    assert get(proxied.url).status == 200


def test_addresses_of_one_network_count_as_one_client_and_the_last_hop_counts(proxied):
    assert [post(proxied, f"2001:db8:1:2::{number}").status for number in range(5)] == [400, 400, 400, 400, 429]
    assert post(proxied, "2001:db8:1:3::1").status == 400
    assert [post(proxied, f"203.0.113.{number}, 198.51.100.7").status for number in range(5)] == [400, 400, 400, 400, 429]


def test_wrong_credentials_of_one_client_are_bounded_and_the_right_ones_always_do(proxied):
    def guess(token: str) -> int:
        headers = {"Authorization": f"Bearer {token}", "X-Forwarded-For": "203.0.113.9"}
        return ask("GET", proxied.url + "api/runs", headers=headers).status

    assert [guess("wrong") for _ in range(61)] == [401] * 60 + [429]
    assert guess(proxied.api_token) == 200


def test_what_a_direct_client_says_of_itself_is_not_believed(start_portal):
    portal = start_portal("serve", "--trust-proxy", "192.0.2.1", "--rate-limit-client", "1", "--rate-limit-token", "0")
    assert {post(portal, "203.0.113.1").status for _ in range(10)} == {400}


def test_posts_with_one_form_are_not_bounded_behind_a_proxy_that_is_not_known(start_portal):
    portal = start_portal("serve", "--rate-limit-token", "1")
    token = portal.create_run().form_token()
    assert {post(portal, "203.0.113.1", token=token).status for _ in range(10)} == {422}


def test_nobody_uses_up_the_form_of_another_client(start_portal):
    portal = start_portal("serve", "--trust-proxy", "127.0.0.1", "--rate-limit-token", "2")
    token = portal.create_run().form_token()
    assert [post(portal, "203.0.113.1", token=token).status for _ in range(5)] == [422, 422, 422, 422, 429]
    assert post(portal, "203.0.113.2", token=token).status == 422


def test_the_last_of_many_connections_of_one_client_is_closed(start_portal):
    portal = start_portal("serve", "--connection-limit-client", "3")
    held = [raw.connect(portal.url) for _ in range(3)]
    for client in held:
        client.sendall(b"GET /healthz HTTP/1.1\r\nHost: portal\r\n\r\n")
        assert raw.statuses(client.recv(1 << 16)) == [200]
    assert raw.get(portal.url) == 0
    for client in held:
        client.close()
