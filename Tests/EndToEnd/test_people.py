"""Who may see a run and who may answer it: personal links, a passphrase, and a proxy that says who asks."""

from __future__ import annotations

import http.client
import json
import re
import socket
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from urllib.parse import urljoin

import pytest
from exchange import ask, get, post_json
from people import ADA, BOB, EVE, answer, basic, configure, links, questions, token
from portal import COUNT
from prefect_server import wait_until
from program import countersign
from sign_in_proxy import PASSWORD, SignInProxy

KEYS = {name: f"{name}:" + letter * 43 for name, letter in [("old", "A"), ("new", "E")]}


def titled(title: str, **hints: object) -> dict[str, object]:
    return {**COUNT, "title": title, **({"x-countersign": hints} if hints else {})}


@pytest.fixture
def portal(start_portal, tmp_path):
    configure(tmp_path, ADA, BOB, EVE)
    return start_portal()


def listed(address: str, *titles: str) -> dict[str, str]:
    """The index, once it lists just these."""
    wait_until(f"{titles} in the index", lambda: set(questions(address)) == set(titles), 20)
    return questions(address)


def test_each_reviewer_sees_their_own_and_what_is_for_anyone(portal):
    for title, reviewers in [("For Ada?", ["ada"]), ("For finance?", ["group:finance"])]:
        created = portal.api("POST", "/api/runs", {"name": "a", "schema": titled(title), "reviewers": reviewers})
        assert created.status == 201 and created.json["page"] is None
    portal.create_run(titled("For all?"))
    mine = links(portal)
    found = listed(mine["ada"], "For Ada?", "For finance?", "For all?")
    assert set(listed(mine["bob"], "For finance?", "For all?")) & {"For Ada?"} == set()
    assert set(questions(mine["eve"])) == {"For all?"} == set(questions(portal.url + "index.html"))
    assert get(mine["ada"]).headers["Cache-Control"] == "private, no-cache"
    public = "".join(file.read_text() for file in portal.site.rglob("*.html") if "p" not in file.parts[-3:])
    assert "For Ada?" not in public and "For finance?" not in public

    page = get(found["For Ada?"]).text
    assert "You answer as Ada Lovelace. This page counts until <time" in page and 'name="_by"' not in page
    reply = answer(portal.url, token(found["For Ada?"]), _by="Eve Okafor")
    receipt = get(urljoin(portal.url, reply.headers["Location"])).text
    assert "Ada Lovelace" in receipt and "a personal link" in receipt and "Eve" not in receipt
    wait_until("the notice", lambda: "Already answered" in get(found["For Ada?"]).text, 10)
    assert portal.rows("SELECT reviewer, reviewer_id, proof FROM ledger WHERE event = 'answered'") == [
        ("Ada Lovelace", "ada", "link")]


def test_a_name_that_is_only_claimed_stays_a_claim(portal):
    run = portal.create_run()
    reply = answer(portal.url, run.form_token(), _by="Ada Lovelace")
    assert "their own word" in get(urljoin(portal.url, reply.headers["Location"])).text
    assert portal.rows("SELECT reviewer, reviewer_id, proof FROM ledger WHERE event = 'answered'") == [
        ("Ada Lovelace", None, "word")]


def test_the_requester_has_no_page_and_cannot_answer_where_the_author_says_so(portal):
    asked = {"reviewers": ["group:finance"], "requester": "ada", "self_approval": False}
    portal.api("POST", "/api/runs", {"name": "a", "schema": titled("Pay?"), **asked})
    mine = links(portal)
    found = listed(mine["bob"], "Pay?")
    assert questions(mine["ada"]) == {}
    assert answer(portal.url, token(found["Pay?"])).status == 303


@pytest.mark.parametrize("asked, pointer, words", [
    ({"reviewers": ["ada", "mallory"]}, "/reviewers/1", "mallory is none of this portal's reviewers"),
    ({"reviewers": ["group:nobody"]}, "/reviewers/0", "group:nobody is no group"),
    ({"self_approval": False}, "/self_approval", "nothing says who that is"),
    ({"requester": "mallory", "self_approval": False}, "/requester", "mallory is none"),
    ({"reviewers": ["ada"], "requester": "ada", "self_approval": False}, "/reviewers", "Nobody is left"),
])
def test_an_audience_that_cannot_be_honoured_is_refused_in_words(portal, asked, pointer, words):
    refused = portal.api("POST", "/api/runs", {"name": "a", "schema": COUNT, **asked})
    assert refused.status == 422
    assert refused.json["errors"][0]["pointer"] == pointer and words in refused.json["errors"][0]["message"]
    assert portal.rows("SELECT count(*) FROM pauses") == [(0,)]


def test_a_revoked_link_is_refused_and_the_new_one_works(portal):
    portal.api("POST", "/api/runs", {"name": "a", "schema": titled("Pay?"), "reviewers": ["ada", "bob"]})
    before = links(portal)
    page = listed(before["ada"], "Pay?")["Pay?"]
    bobs = token(listed(before["bob"], "Pay?")["Pay?"])
    revoked = token(page)
    portal.stop()
    configure(portal.home, {**ADA, "link": 2})
    portal.start()
    after = links(portal)
    assert after["ada"] != before["ada"] and "bob" not in after
    found = listed(after["ada"], "Pay?")
    assert get(before["ada"]).status == get(page).status == get(before["bob"]).status == 404
    for old in (revoked, bobs):
        refused = answer(portal.url, old)
        assert refused.status == 403 and "This link no longer counts" in refused.text
    assert portal.rows("SELECT state FROM pauses") == [("open",)]
    assert answer(portal.url, token(found["Pay?"])).status == 303


def test_who_may_no_longer_answer_is_refused_at_once(portal):
    portal.api("POST", "/api/runs", {"name": "a", "schema": titled("Pay?"), "reviewers": ["group:finance"]})
    sealed = token(listed(links(portal)["bob"], "Pay?")["Pay?"])
    portal.stop()
    configure(portal.home, ADA, {**BOB, "groups": []})
    portal.start()
    refused = answer(portal.url, sealed)
    assert refused.status == 403 and "This is not for you" in refused.text
    assert questions(links(portal)["bob"]) == {}


def test_a_token_answers_its_own_pause_alone(portal):
    for title in ("One?", "Two?"):
        portal.api("POST", "/api/runs", {"name": title, "schema": titled(title), "reviewers": ["ada"]})
    found = listed(links(portal)["ada"], "One?", "Two?")
    answer(portal.url, token(found["One?"]))
    assert portal.rows("SELECT run_name, state FROM pauses ORDER BY number") == [("One?", "answered"), ("Two?", "open")]


def test_a_link_that_is_over_by_a_second_is_refused_and_says_to_ask_for_another(start_portal, tmp_path):
    configure(tmp_path, ADA, link_days=1)
    portal = start_portal()
    portal.api("POST", "/api/runs", {"name": "a", "schema": titled("Pay?"), "reviewers": ["ada"]})
    listed(links(portal)["ada"], "Pay?")
    portal.stop()
    set_age(portal, 86_400 - 4)
    portal.start()
    page = listed(links(portal)["ada"], "Pay?")["Pay?"]
    sealed = token(page)
    wrong = answer(portal.url, sealed, count=0)
    assert wrong.status == 422, "it counts to its last second"
    refused = wait_until("the end", lambda: (r := answer(portal.url, sealed, count=0)).status == 403 and r, 20)
    assert "This link no longer counts" in refused.text and "for a new one" in refused.text
    assert portal.rows("SELECT state FROM pauses") == [("open",)]
    notice = wait_until("the notice", lambda: (text := get(page).text).count("_token") == 0 and text, 20)
    assert "This link no longer counts" in notice and "for a new one" in notice
    portal.stop()
    day = time.strftime("%Y-%m-%d", time.gmtime())
    configure(tmp_path, {**ADA, "link": 2, "since": day}, link_days=2)
    portal.start()
    assert answer(portal.url, token(listed(links(portal)["ada"], "Pay?")["Pay?"])).status == 303


def set_age(portal, seconds: float) -> None:
    """Has the question wait for so long already; all pages are drawn anew by the next start, which knows of no state."""
    with closing(sqlite3.connect(portal.store)) as store, store:
        store.execute("UPDATE pauses SET paused_at = ?", [int((time.time() - seconds) * 1_000_000)])
    for state in portal.home.glob(f"{portal.store.name}.site-*"):
        state.unlink()


def test_links_stay_good_through_a_rotation_of_keys_until_theirs_is_removed(start_portal, tmp_path):
    configure(tmp_path, ADA)
    portal = start_portal(COUNTERSIGN_TOKEN_KEYS=KEYS["old"])
    portal.api("POST", "/api/runs", {"name": "a", "schema": titled("Pay?"), "reviewers": ["ada"]})
    link = links(portal)["ada"]
    page = listed(link, "Pay?")["Pay?"]
    first = token(page)
    restart(portal, COUNTERSIGN_TOKEN_KEYS=f"{KEYS['new']},{KEYS['old']}")
    assert links(portal)["ada"] == link
    wait_until("a page with a new token", lambda: token(page) != first, 20)
    assert answer(portal.url, first, count=0).status == 422, "a token of the old key still counts"
    restart(portal, COUNTERSIGN_TOKEN_KEYS=KEYS["new"])
    listed(links(portal)["ada"], "Pay?")
    assert get(link).status == get(page).status == 404
    assert answer(portal.url, first).status == 403


def restart(portal, **variables: str) -> None:
    portal.stop()
    portal.variables = variables
    portal.start()


def test_a_passphrase_stands_before_pages_receipts_and_answers(start_portal, tmp_path):
    portal = start_portal(COUNTERSIGN_PASSPHRASE="correct horse battery")
    key = basic("anyone", "correct horse battery")
    page = portal.create_run().page
    for address in (portal.url, page, portal.url + "receipts/none", portal.url + "submissions"):
        refused = ask("POST" if "submissions" in address else "GET", address)
        assert refused.status == 401 and refused.headers["WWW-Authenticate"].startswith("Basic "), address
        assert "passphrase" in refused.text
    assert get(portal.url + "healthz").status == 200
    assert ask("GET", page, headers=basic("anyone", "correct horse")).status == 401
    wait_until("the page", lambda: ask("GET", page, headers=key).status == 200, 10)
    sealed = token(page, key)
    assert answer(portal.url, sealed).status == 401
    reply = answer(portal.url, sealed, headers=key)
    receipt = urljoin(portal.url, reply.headers["Location"])
    assert reply.status == 303 and get(receipt).status == 401 and ask("GET", receipt, headers=key).status == 200
    assert portal.errors.count("correct horse") == 0


@pytest.fixture
def signed_in(start_portal, tmp_path):
    """A portal on a UNIX socket behind an nginx that asks who somebody is."""
    configure(tmp_path, ADA, BOB, EVE, user_header="X-Forwarded-User", trust_proxy="unix")
    path = tmp_path / "portal.socket"
    portal = start_portal("serve", "--listen", f"unix:{path}")
    proxy = SignInProxy(tmp_path / "nginx", path, "ada@example.org", "bob", "eve", "stranger").start()
    portal.url = proxy.url
    yield portal, path
    portal.url = f"unix:{path}"
    proxy.stop()


def user(name: str) -> dict[str, str]:
    return basic(name, PASSWORD)


def test_whom_the_proxy_names_sees_and_answers_their_own(signed_in):
    portal, path = signed_in
    ask_portal(path, "POST", "/api/runs", portal, {"name": "a", "schema": titled("For Ada?"), "reviewers": ["ada"]})
    ask_portal(path, "POST", "/api/runs", portal, {"name": "b", "schema": titled("For all?")})
    front = ask("GET", portal.url, headers=user("ada@example.org"))
    assert front.status == 302
    home = urljoin(portal.url, front.headers["Location"]) + "index.html"
    wait_until("Ada's questions", lambda: len(questions(home, user("ada@example.org"))) == 2, 20)
    page = questions(home, user("ada@example.org"))["For Ada?"]
    for name in ("bob", "stranger"):
        assert ask("GET", page, headers=user(name)).status == ask("GET", home, headers=user(name)).status == 403
    assert ask("GET", portal.url, headers=user("stranger")).status == 200
    sealed = token(page, user("ada@example.org"))
    assert answer(portal.url, sealed, headers=user("bob")).status == 403
    reply = answer(portal.url, sealed, headers=user("ada@example.org"))
    assert reply.status == 303
    receipt = urljoin(portal.url, reply.headers["Location"])
    assert ask("GET", receipt, headers=user("stranger")).status == 403
    told = ask("GET", receipt, headers=user("ada@example.org")).text
    assert "signing in" in told and home in [urljoin(receipt, href) for href in re.findall(r'<a href="([^"]*)"', told)]
    assert ask("GET", portal.url + "history", headers=user("ada@example.org")).status == 403
    shared = questions(portal.url + "index.html", user("stranger"))["For all?"]
    assert answer(portal.url, token(shared, user("stranger")), headers=user("stranger"), _by="Ada Lovelace").status == 303
    assert portal.rows("SELECT reviewer, reviewer_id, proof FROM ledger WHERE event = 'answered'") == [
        ("Ada Lovelace", "ada", "proxy"), ("stranger", "stranger", "proxy")]


def test_nobody_is_whom_two_headers_name_and_nobody_is_let_in_without_one(signed_in):
    portal, path = signed_in
    assert ask("GET", portal.url).status == 401, "nginx itself"
    assert ask_portal(path, "GET", "/index.html", portal, users=["bob"]) == 200
    assert ask_portal(path, "GET", "/index.html", portal, users=["bob", "ada"]) == 403
    assert ask_portal(path, "GET", "/index.html", portal, users=[]) == 403


def test_the_proxy_passes_nothing_on_that_a_client_says_of_itself(signed_in):
    portal, path = signed_in
    for route in ("metrics", "healthz", "readyz", "%6detrics", "/metrics", "x/../metrics"):
        assert ask("GET", portal.url + route, headers=user("bob")).status == 404, route
    claims = {name: "203.0.113.9" for name in ("X-Forwarded-For", "X-Real-IP")}
    said = {**user("bob"), **claims, "Forwarded": "for=203.0.113.9", "X-Forwarded-User": "ada"}
    assert answer(portal.url, "no token", headers=said).status == 400
    wait_until("the line in the log", lambda: '"message":"request"' in portal.errors.replace(" ", ""), 10)
    lines = [json.loads(line) for line in portal.errors.splitlines()]
    assert [line["client"] for line in lines if line["message"] == "request"] == ["127.0.0.1"]


def test_a_header_that_comes_from_no_proxy_is_not_believed(start_portal, tmp_path):
    configure(tmp_path, ADA, EVE, user_header="X-Forwarded-User", trust_proxy="203.0.113.7")
    portal = start_portal()
    page = portal.create_run().page
    for address in (portal.url, page, portal.url + "receipts/none"):
        refused = ask("GET", address, headers={"X-Forwarded-User": "ada"})
        assert refused.status == 403 and "Sign in first" in refused.text
    assert ask("GET", portal.url + "history", headers={"X-Forwarded-User": "eve"}).status == 401


def ask_portal(path: Path, method: str, target: str, portal, value: object = None, users: list[str] = []) -> int:
    """One request straight to the portal's socket."""
    connection = http.client.HTTPConnection("portal", timeout=20)
    connection.sock = socket.socket(socket.AF_UNIX)
    connection.sock.connect(str(path))
    body = b"" if value is None else json.dumps(value).encode()
    connection.putrequest(method, target)
    for name in users:
        connection.putheader("X-Forwarded-User", name)
    if value is not None:
        connection.putheader("Authorization", f"Bearer {portal.api_token}")
        connection.putheader("Content-Type", "application/json")
        connection.putheader("Content-Length", str(len(body)))
    connection.endheaders(body)
    status = connection.getresponse().status
    connection.close()
    return status


@pytest.mark.parametrize("text, words", [
    ("user_header: X-Forwarded-User", "user_header needs trust_proxy"),
    ("user_header: 'X User'\ntrust_proxy: 203.0.113.7", "the name of a header"),
    ("link_days: 0", "a whole number from 1"), ("reviewers: ada", "reviewers cannot be used, expected a list"),
    ("reviewers: [ada]", "reviewers[0] cannot be used"), ("reviewers: [{id: ada}]", "reviewers[0].name"),
    ("reviewers: [{id: Ada, name: Ada}]", "reviewers[0].id"), ("reviewers: [{id: 7, name: Ada}]", "reviewers[0].id"),
    ("reviewers: [{id: ada, name: Ada, mail: x}]", "expected no mail, but id, name"),
    ("reviewers: [{id: ada, name: A}, {id: ada, name: B}]", "A has ada already"),
    ("reviewers: [{id: a, name: A, email: X@y.z}, {id: b, name: B, email: x@Y.z}]", "A has x@y.z already"),
    ("reviewers: [{id: ada, name: A, email: ada}]", "an e-mail address"),
    ("reviewers: [{id: ada, name: A, groups: finance}]", "reviewers[0].groups"),
    ("reviewers: [{id: ada, name: A, link: 0}]", "a higher one revokes"),
    ("reviewers: [{id: ada, name: A, since: yesterday}]", "a day such as"),
    ("pasphrase: correct horse battery", "there is no setting pasphrase. Do you mean passphrase?"),
    ("site-url: https://x.example", "Do you mean site_url?"), ("Passphrase: x", "Do you mean passphrase?"),
    ("nonsense: 1", "there is no setting nonsense. Known are: api_token, "), ("7: x", "there is no setting 7."),
])
def test_settings_that_cannot_be_used_are_refused_in_words(tmp_path, text, words):
    (tmp_path / "countersign.yaml").write_text(text)
    done = countersign("serve", folder=tmp_path)
    assert done.returncode == 64 and words in done.stderr, done.stderr
    assert "--user-header" not in done.stderr and "--link-days" not in done.stderr, "there are no such flags"
    assert not (tmp_path / "countersign.sqlite").exists()


def test_a_passphrase_that_could_be_guessed_is_refused_in_words(tmp_path):
    done = countersign("serve", folder=tmp_path, variables={"COUNTERSIGN_PASSPHRASE": "five5"})
    assert done.returncode == 1
    assert done.stderr.startswith("Error: passphrase has 5 bytes, expected 12 or more"), done.stderr


def test_links_of_nobody_are_refused_in_words(tmp_path):
    configure(tmp_path, ADA)
    done = countersign("links", "mallory", folder=tmp_path)
    assert done.returncode == 64 and "mallory is no reviewer" in done.stderr


def test_links_makes_no_keys_and_says_where_it_looked(tmp_path):
    configure(tmp_path, ADA)
    done = countersign("links", "--store", tmp_path / "lost.sqlite", folder=tmp_path)
    assert done.returncode == 1 and done.stdout == ""
    assert f"no keys at {tmp_path / 'lost.sqlite.keys'}. Run this as the portal's user" in done.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["countersign.yaml"]


def test_new_keys_beside_an_old_store_are_told(start_portal):
    portal = start_portal()
    page = portal.create_run().page
    portal.stop()
    assert "new keys were made" not in portal.errors
    Path(f"{portal.store}.keys").unlink()
    portal.start()
    assert "new keys were made: forms and links that are out are void" in portal.errors
    wait_until("the end of the old page", lambda: get(page).status == 404, 20)


def test_every_setting_that_has_a_flag_may_stand_in_the_file(tmp_path):
    flags = re.findall(r"^  --([a-z-]+) <", countersign("serve", "--help", folder=tmp_path).stdout, re.MULTILINE)
    assert {"site", "listen", "poll-seconds"} <= set(flags)
    settings = dict.fromkeys((flag.replace("-", "_") for flag in flags), "")
    configure(tmp_path, ADA, **settings, passphrase="", link_days="", history_group="", user_header="")
    done = countersign("links", "--store", tmp_path / "lost.sqlite", folder=tmp_path)
    assert "no keys at" in done.stderr, done.stderr


def test_the_history_is_for_the_operator_and_can_be_searched(portal):
    run = portal.create_run(name="agile-otter")
    portal.create_run(name="brave-lynx")
    answer(portal.url, run.form_token(), count=987654, _by="Ada")
    address, key = portal.url + "history", basic("me", portal.api_token)
    assert get(address).status == ask("GET", address, headers=basic("me", "wrong")).status == 401
    page = ask("GET", address, headers=key).text
    assert "agile-otter" in page and "brave-lynx" in page and "987654" not in page
    found = ask("GET", address + "?text=otter&event=answered", headers=key).text
    assert found.count('class="when"') == 1 and "Ada" in found and "brave-lynx" not in found


def test_a_run_of_prefect_names_its_reviewers_in_its_schema(start_portal, start_flow, prefect_server, tmp_path):
    configure(tmp_path, ADA, BOB)
    portal = start_portal("serve", "--prefect", prefect_server.url)
    flow = start_flow(prefect_server, str(Path(__file__).parent / "flows" / "named_reviewers.py"))
    run = flow.run_id()
    mine = links(portal)
    wait_until("Bob's question", lambda: "Release the payment?" in questions(mine["bob"]), 60)
    assert "Release the payment?" not in questions(mine["ada"])
    assert "Release the payment?" not in questions(portal.url + "index.html")
    wait_until("the warning", lambda: "mallory is none of this portal's reviewers" in portal.errors, 10)
    page = questions(mine["bob"])["Release the payment?"]
    sealed = token(page)
    reply = post_json(portal.url + "submissions", {"token": sealed, "input": {"amount": 12}})
    assert reply.status == 303 and reply.json["reviewer_id"] == "bob"
    prefect_server.wait_for_state(run, "COMPLETED")
    assert flow.wait() == 0
    wait_until("what was answered", lambda: "What was answered" in get(page).text, 20)
    assert '<b><bdi>Amount</bdi></b>: <bdi class="figure">12</bdi>' in get(page).text
    late = post_json(portal.url + "submissions", {"token": sealed, "input": {"amount": 13}})
    assert late.status == 409 and late.json["decision"]["input"] == {"amount": 12}
