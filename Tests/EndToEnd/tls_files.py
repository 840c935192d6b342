"""Certificates and keys made with openssl, as files that a portal serves with."""

from __future__ import annotations

import os
import ssl
import subprocess
from pathlib import Path
from typing import Callable


class TLSFiles:
    """A certificate for `localhost` and its key; `renew` replaces both."""

    def __init__(self, folder: Path, name: str = "one") -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.certificate, self.key = folder / "certificate.pem", folder / "key.pem"
        self.renew(name)

    def renew(self, name: str, make: Callable[[str, Path, Path], None] | None = None) -> None:
        """A certificate of this common name, each file replaced at once as ACME clients do."""
        certificate, key = (path.with_suffix(".new") for path in (self.certificate, self.key))
        (make or request)(name, certificate, key)
        os.replace(key, self.key)
        os.replace(certificate, self.certificate)

    @property
    def flags(self) -> list[str]:
        return ["--tls-certificate", str(self.certificate), "--tls-key", str(self.key)]


NEW_KEY = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
AUTHORITY = """[ca]
default_ca = own
[own]
database = {folder}/index
new_certs_dir = {folder}
serial = {folder}/serial
default_md = sha256
policy = any
[any]
commonName = supplied
"""


def request(name: str, certificate: Path, key: Path) -> None:
    """A self-signed certificate that is good for a month."""
    names = ["-subj", f"/CN={name}", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"]
    openssl("req", "-x509", *NEW_KEY, "-keyout", key, "-out", certificate, "-days", "30", *names)
    key.chmod(0o600)


def request_late(name: str, certificate: Path, key: Path) -> None:
    """A self-signed certificate that is past its time."""
    folder = certificate.parent / "authority"
    folder.mkdir(exist_ok=True)
    settings, wanted = folder / "settings", folder / "wanted"
    settings.write_text(AUTHORITY.format(folder=folder))
    (folder / "index").write_text("")
    (folder / "serial").write_text("01\n")
    openssl("req", *NEW_KEY, "-keyout", key, "-out", wanted, "-subj", f"/CN={name}")
    span = ["-startdate", "20200101000000Z", "-enddate", "20200102000000Z"]
    openssl("ca", "-config", settings, "-batch", "-selfsign", "-keyfile", key, "-in", wanted, "-out", certificate, *span)
    key.chmod(0o600)


def openssl(*arguments: object) -> None:
    subprocess.run(["openssl", *map(str, arguments)], check=True, capture_output=True)


def shown_name(url: str) -> str:
    """The common name of the certificate that a portal shows to a new connection."""
    host, port = url.split("://")[1].rstrip("/").rsplit(":", 1)
    pem = ssl.get_server_certificate((host, int(port)))
    text = subprocess.run(["openssl", "x509", "-noout", "-subject"], input=pem, capture_output=True, text=True, check=True)
    return text.stdout.strip().rsplit("=", 1)[1].strip()
