"""Certificates and keys made with openssl, as files that a portal serves with."""

from __future__ import annotations

import os
import ssl
import subprocess
from pathlib import Path


class TLSFiles:
    """A certificate for `localhost` and its key; `renew` replaces both."""

    def __init__(self, folder: Path, name: str = "one") -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.certificate, self.key = folder / "certificate.pem", folder / "key.pem"
        self.renew(name)

    def renew(self, name: str, days: int = 30) -> None:
        """A certificate of this common name, each file replaced at once as ACME clients do."""
        certificate, key = (path.with_suffix(".new") for path in (self.certificate, self.key))
        request(name, certificate, key, days)
        os.replace(key, self.key)
        os.replace(certificate, self.certificate)

    @property
    def flags(self) -> list[str]:
        return ["--tls-certificate", str(self.certificate), "--tls-key", str(self.key)]


def request(name: str, certificate: Path, key: Path, days: int = 30) -> None:
    """A self-signed certificate; no days at all make one that is past its time."""
    subject = ["-subj", f"/CN={name}", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"]
    command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    span = ["-days", str(days or -1)]
    subprocess.run([*command, "-keyout", key, "-out", certificate, *span, *subject], check=True, capture_output=True)
    key.chmod(0o600)


def shown_name(url: str) -> str:
    """The common name of the certificate that a portal shows to a new connection."""
    host, port = url.split("://")[1].rstrip("/").rsplit(":", 1)
    pem = ssl.get_server_certificate((host, int(port)))
    text = subprocess.run(["openssl", "x509", "-noout", "-subject"], input=pem, capture_output=True, text=True, check=True)
    return text.stdout.strip().rsplit("=", 1)[1].strip()
