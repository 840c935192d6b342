"""HTTPS by the portal itself: handshakes, certificates that are renewed under load, and those that cannot be used."""

from __future__ import annotations

import signal
import ssl
import subprocess
import threading
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import raw
from exchange import connect, get, post_form
from prefect_server import wait_until
from program import countersign
from tls_files import TLSFiles, request, request_late, shown_name


@pytest.fixture
def tls(tmp_path: Path) -> TLSFiles:
    return TLSFiles(tmp_path / "tls")


def test_pages_are_served_and_answers_taken_over_tls(start_portal, tls):
    portal = start_portal("serve", *tls.flags)
    assert portal.url.startswith("https://127.0.0.1:")
    assert get(portal.url).status == 200
    run = portal.create_run()
    reply = post_form(portal.url + "submissions", {"_token": run.form_token(), "v/count": "5"})
    assert (reply.status, run.read()["input"]) == (303, {"count": 5})
    assert "Strict-Transport-Security" not in reply.headers


def test_browsers_are_told_to_stay_with_tls_where_the_portal_has_the_https_port(start_portal, tls):
    portal = start_portal("serve", *tls.flags, "--site-url", "https://review.example.org")
    assert get(portal.url).headers["Strict-Transport-Security"] == "max-age=31536000"


@pytest.mark.parametrize("version, is_taken", [("tls1", False), ("tls1_1", False), ("tls1_2", True), ("tls1_3", True)])
def test_old_versions_of_tls_are_refused(start_portal, tls, version, is_taken):
    portal = start_portal("serve", *tls.flags)
    command = ["openssl", "s_client", "-connect", urlsplit(portal.url).netloc, f"-{version}", "-cipher", "ALL:@SECLEVEL=0"]
    assert (subprocess.run(command, input=b"", capture_output=True).returncode == 0) == is_taken


def test_a_plain_request_on_the_tls_port_is_turned_away_and_others_are_served(start_portal, tls):
    portal = start_portal("serve", *tls.flags)
    plain = portal.url.replace("https", "http")
    assert raw.statuses(raw.exchange(plain, b"GET / HTTP/1.1\r\nHost: portal\r\n\r\n", silence_s=2)) == []
    assert get(portal.url).status == 200


def test_a_renewed_certificate_is_taken_under_load_without_a_failed_request(start_portal, tls):
    portal = start_portal("serve", *tls.flags)
    with Load(portal.url) as load:
        for name in ("two", "three", "four"):
            tls.renew(name)
            portal.process.send_signal(signal.SIGHUP)
            wait_until(f"certificate {name}", lambda: shown_name(portal.url) == name, 10)
            load.wait_for_more(200)
    assert load.faults == []


def test_a_renewed_certificate_is_noticed_without_a_signal(start_portal, tls):
    portal = start_portal("serve", *tls.flags)
    tls.renew("two")
    wait_until("the new certificate", lambda: shown_name(portal.url) == "two", 40)


def test_a_bad_new_certificate_is_refused_in_words_and_the_old_one_stays(start_portal, tls, tmp_path):
    portal = start_portal("serve", *tls.flags)
    good_key = tls.key.read_bytes()
    request("other", tmp_path / "other.pem", tmp_path / "other-key.pem")
    bad = [
        (lambda: tls.certificate.write_text("no certificate"), "certificate.pem"),
        (lambda: tls.certificate.write_bytes((tmp_path / "other.pem").read_bytes()), "do not match"),
        (lambda: tls.certificate.unlink(), "No such file"),
        (lambda: (tls.renew("exposed"), tls.key.chmod(0o604)), "everybody may open it"),
        (lambda: tls.renew("late", request_late), "past its time"),
    ]
    for spoil, words in bad:
        told = portal.errors.count("The certificate in use stays.")
        spoil()
        portal.process.send_signal(signal.SIGHUP)
        wait_until("words in the log", lambda: portal.errors.count("The certificate in use stays.") > told, 10)
        assert words in portal.errors.splitlines()[-1]
        assert shown_name(portal.url) == "one"
    assert good_key.decode() not in portal.errors
    tls.renew("two")
    portal.process.send_signal(signal.SIGHUP)
    wait_until("the good certificate", lambda: shown_name(portal.url) == "two", 10)


@pytest.mark.parametrize("spoil, words", [
    (lambda tls: tls.key.chmod(0o644), "everybody may open it (mode 644)"),
    (lambda tls: tls.key.unlink(), "No such file"),
    (lambda tls: tls.key.write_text(""), "key.pem"),
    (lambda tls: tls.certificate.write_bytes(b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"), "for TLS"),
])
def test_a_portal_does_not_begin_with_tls_that_it_cannot_speak(tls, tmp_path, spoil, words):
    spoil(tls)
    ended = countersign("serve", "--listen", "127.0.0.1:0", *tls.flags, folder=tmp_path)
    assert ended.returncode == 1
    assert words in ended.stderr


@pytest.mark.parametrize("flag", ["--tls-certificate", "--tls-key"])
def test_a_certificate_without_its_key_is_wrong_usage(tmp_path, flag):
    ended = countersign("serve", flag, "x.pem", folder=tmp_path)
    assert ended.returncode == 64
    assert "PEM file" in ended.stderr


class Load:
    """Clients that ask again and again, on connections that they keep and on new ones."""

    def __init__(self, url: str, clients: int = 8) -> None:
        self.url, self.faults, self.done = url, [], 0
        self._end = threading.Event()
        self._threads = [threading.Thread(target=self._ask, args=(number % 2 == 0,)) for number in range(clients)]

    def __enter__(self) -> "Load":
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._end.set()
        for thread in self._threads:
            thread.join()

    def wait_for_more(self, count: int) -> None:
        goal = self.done + count
        wait_until("more requests", lambda: self.done >= goal or self.faults, 60)

    def _ask(self, keeps: bool) -> None:
        connection = connect(self.url, 10)
        while not self._end.is_set():
            try:
                connection.request("GET", "/healthz")
                status = connection.getresponse().read()
                if status != b"ok\n":
                    self.faults.append(repr(status))
            except (OSError, ssl.SSLError) as error:
                self.faults.append(repr(error))
            self.done += 1
            if not keeps:
                connection.close()
                connection = connect(self.url, 10)
        connection.close()
