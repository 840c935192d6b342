"""A real nginx or Caddy with the configuration that `packaging/` offers, its paths and ports replaced by a test's own."""

from __future__ import annotations

import http.client
import os
import re
import ssl
import subprocess
from pathlib import Path
from typing import Mapping, Optional

from exchange import Reply
from prefect_server import free_port, stop_process, wait_until
from program import ROOT

NGINX = """
{user}
daemon off;
pid nginx.pid;
error_log error.log;
events {{}}
http {{
    include /etc/nginx/mime.types;
    client_body_temp_path temp; proxy_temp_path temp; fastcgi_temp_path temp; uwsgi_temp_path temp; scgi_temp_path temp;
    include countersign.conf;
}}
"""
CADDY = "{{\n\tadmin off\n\tauto_https disable_redirects\n\tskip_install_trust\n}}\n{site}"


def replaced(text: str, places: Mapping[str, str]) -> str:
    """The text with each place replaced; one that is not there means that the file and its test have parted."""
    for old, new in places.items():
        assert old in text, f"{old} is no longer in the file"
        text = text.replace(old, new)
    return text


class WebServer:
    """One process on a port of its own, over TLS with a certificate that it alone is trusted for."""

    def __init__(self, kind: str, home: Path, site: Path, socket: Path, places: Mapping[str, str] = {}) -> None:
        self.kind, self.home, self.site, self.socket, self.places = kind, home, site, socket, places
        self.port = free_port()
        self.process: Optional[subprocess.Popen[bytes]] = None

    @property
    def url(self) -> str:
        return f"https://localhost:{self.port}"

    def start(self) -> "WebServer":
        self.home.mkdir(parents=True)
        self._make_certificate()
        command = self._nginx() if self.kind == "nginx" else self._caddy()
        folders = {"XDG_DATA_HOME": str(self.home), "XDG_CONFIG_HOME": str(self.home)}
        with (self.home / "err").open("wb") as log:
            self.process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True,
                env={**os.environ, **folders},
            )
        wait_until(self.kind, self._answers, 20)
        return self

    def stop(self) -> None:
        if self.process:
            stop_process(self.process)
            self.process = None

    def ask(
        self, method: str, path: str, body: Optional[bytes] = None, headers: Optional[Mapping[str, str]] = None
    ) -> Reply:
        """One request; the path goes out as it is written."""
        trust = ssl.create_default_context(cafile=str(self.home / "cert.pem"))
        connection = http.client.HTTPSConnection("localhost", self.port, timeout=30, context=trust)
        try:
            connection.request(method, path, body, dict(headers or {}))
            answer = connection.getresponse()
            return Reply(answer.status, answer.headers, answer.read())
        finally:
            connection.close()

    @property
    def logged(self) -> str:
        """All that it wrote beside its answers."""
        files = [file for file in self.home.rglob("*") if file.is_file() and file.suffix in ("", ".log")]
        return "".join(file.read_text(errors="replace") for file in files)

    def _nginx(self) -> list[str]:
        site = re.sub(r"    listen \[::\]:\d+.*\n", "", (ROOT / "packaging" / "nginx.conf").read_text())
        places = {
            "listen 80;": f"listen 127.0.0.1:{free_port()};", "listen 443 ssl;": f"listen 127.0.0.1:{self.port} ssl;",
            "review.example.org;": "localhost;", "/var/log/nginx/countersign.log": str(self.home / "access.log"),
            "/etc/ssl/review.example.org/fullchain.pem": str(self.home / "cert.pem"),
            "/etc/ssl/review.example.org/privkey.pem": str(self.home / "key.pem"),
            "/var/lib/countersign/site": str(self.site), "/run/countersign/receive.sock": str(self.socket),
        }
        (self.home / "countersign.conf").write_text(replaced(site, {**places, **self.places}))
        user = "user root;" if os.geteuid() == 0 else ""  # else its workers could not read the test's folder
        (self.home / "nginx.conf").write_text(NGINX.format(user=user))
        return ["nginx", "-p", str(self.home), "-e", "error.log", "-c", "nginx.conf"]

    def _caddy(self) -> list[str]:
        places = {
            "review.example.org {": f"https://localhost:{self.port} {{\n\tbind 127.0.0.1\n\ttls cert.pem key.pem",
            "/var/lib/countersign/site": str(self.site), "/run/countersign/receive.sock": str(self.socket),
        }
        site = replaced((ROOT / "packaging" / "Caddyfile").read_text(), {**places, **self.places})
        site = site.replace("tls cert.pem key.pem", f"tls {self.home}/cert.pem {self.home}/key.pem")
        (self.home / "Caddyfile").write_text(CADDY.format(site=site))
        return ["caddy", "run", "--config", str(self.home / "Caddyfile"), "--adapter", "caddyfile"]

    def _make_certificate(self) -> None:
        subprocess.run(
            [
                "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
                "-keyout", self.home / "key.pem", "-out", self.home / "cert.pem",
            ],
            check=True, capture_output=True,
        )

    def _answers(self) -> bool:
        if self.process is None or self.process.poll() is not None:
            raise RuntimeError(f"{self.kind} ended:\n{self.logged}")
        try:
            return self.ask("GET", "/").status > 0
        except ConnectionRefusedError:
            return False
