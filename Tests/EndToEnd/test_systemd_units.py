"""The systemd units that `packaging/` offers: well formed, tight, and what they forbid is not needed."""

from __future__ import annotations

import ctypes
import shutil
import socket
import subprocess
from pathlib import Path

import pytest
import raw
from activated import Activated
from people import ADA, EVE, configure
from program import PROGRAM, ROOT, countersign, environment

UNITS = ROOT / "packaging" / "systemd"
SERVICES = ["countersign-serve.service", "countersign-generate.service", "countersign-receive.service"]
#: systemd counts exposure from 0 (none) to 100; "OK" ends at 20.
MOST_EXPOSURE = 15
PR_SET_MDWE, PR_MDWE_REFUSE_EXEC_GAIN = 65, 1

needs_systemd = pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="SKIPPED: systemd-analyze is not here")


@pytest.fixture
def units(tmp_path) -> Path:
    """The units with the program where it is on this machine."""
    for unit in UNITS.glob("countersign-*"):
        text = unit.read_text()
        assert unit.suffix == ".socket" or "/usr/local/bin/countersign " in text
        (tmp_path / unit.name).write_text(text.replace("/usr/local/bin/countersign", str(PROGRAM)))
    return tmp_path


def command_line(service: str) -> list[str]:
    """What a unit starts, without the program itself."""
    line = next(line for line in (UNITS / service).read_text().splitlines() if line.startswith("ExecStart="))
    return line.split()[1:]


def analyze(*arguments: object, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["systemd-analyze", *map(str, arguments)], cwd=folder, capture_output=True, text=True, timeout=60
    )


@needs_systemd
def test_systemd_finds_nothing_wrong(units):
    checked = analyze("verify", *sorted(units.glob("countersign-*")), folder=units)
    complaints = [line for line in checked.stderr.splitlines() if "countersign" in line]
    assert (checked.returncode, complaints) == (0, [])


@needs_systemd
@pytest.mark.parametrize("service", SERVICES)
def test_a_service_can_reach_little(units, service):
    judged = analyze("security", "--offline=yes", f"--threshold={MOST_EXPOSURE}", "--no-pager", units / service, folder=units)
    if "unrecognized option" in judged.stderr:
        pytest.skip("SKIPPED: this systemd-analyze cannot judge a file")
    assert judged.returncode == 0, judged.stdout + judged.stderr


@pytest.mark.parametrize("service", SERVICES)
def test_a_unit_runs_a_command_that_the_program_has(service, tmp_path):
    command, *flags = command_line(service)
    shown = countersign(command, "--help", folder=tmp_path)
    assert shown.returncode == 0
    for flag in flags:
        assert not flag.startswith("--") or flag in shown.stdout, flag


@pytest.mark.parametrize("settings", [
    {"user_header": "X-Forwarded-User"}, {"user_header": "X-Forwarded-User", "trust_proxy": "unix"},
    {"trust_proxy": "unix", "hosts": "review.example.org"},
], ids=["the unit trusts", "the file trusts", "the file names hosts"])
def test_one_settings_file_does_for_the_halves_and_for_the_commands_beside_them(tmp_path, settings):
    configure(tmp_path, ADA, EVE, **settings)
    path = tmp_path / "receive.sock"
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))
        server.listen()
        with Activated(tmp_path, [server], command_line("countersign-receive.service")) as receiver:
            assert receiver.ready() == f"unix:{path}"
            once = [word for word in command_line("countersign-generate.service") if word != "--watch"]
            for command in (once, ["links"], ["doctor"], ["ledger", "list"], ["purge", "--older-than", "1d"]):
                places = {"COUNTERSIGN_STORE": str(tmp_path / "s.sqlite"), "COUNTERSIGN_SITE": str(tmp_path / "site")}
                done = countersign(*command, folder=tmp_path, variables=places)
                assert done.returncode == 0, (command, done.stdout, done.stderr)


def test_the_whole_portal_takes_a_socket_and_its_proxy_from_the_file(tmp_path):
    path = tmp_path / "portal.sock"
    configure(tmp_path, ADA, listen=f"unix:{path}", trust_proxy="unix", user_header="X-Forwarded-User")
    with Activated(tmp_path, [], command_line("countersign-serve.service")) as portal:
        assert portal.ready() == f"unix:{path}"
        assert raw.ask(raw.connect_unix(path), "/healthz") == 200


def test_patterns_work_where_memory_may_not_be_written_and_run(tmp_path):
    """What MemoryDenyWriteExecute= forbids, the kernel's own switch forbids too; PCRE2 interprets then."""
    libc = ctypes.CDLL(None, use_errno=True)

    def forbid() -> None:
        if libc.prctl(PR_SET_MDWE, PR_MDWE_REFUSE_EXEC_GAIN, 0, 0, 0) != 0:
            raise OSError(ctypes.get_errno(), "prctl")

    try:
        subprocess.run(["/bin/true"], preexec_fn=forbid, check=True)
    except subprocess.SubprocessError:
        pytest.skip("SKIPPED: this kernel has no switch against memory that is writable and executable")
    (tmp_path / "schema.json").write_text('{"pattern": "^(a|b)+c$"}')
    for instance, code in (('"abac"', 0), ('"aba"', 1)):
        judged = subprocess.run(
            [str(PROGRAM), "validate", "--schema", "schema.json"], input=instance.encode(), cwd=tmp_path,
            capture_output=True, preexec_fn=forbid, env=environment(), timeout=60,
        )
        assert judged.returncode == code, judged.stderr


def test_a_credential_of_systemd_is_a_setting(tmp_path):
    """`LoadCredential=countersign:FOLDER` gives a file `countersign_NAME` for each file of the folder."""
    folder = tmp_path / "credentials"
    folder.mkdir()
    (folder / "countersign_token_keys").write_text("too-short\n")
    ended = countersign("generate", folder=tmp_path, variables={"CREDENTIALS_DIRECTORY": str(folder)})
    assert ended.returncode == 1
    assert "token_keys" in ended.stderr
    (folder / "countersign_token_keys").write_text(f"k1:{'A' * 43}\n")
    ended = countersign("generate", folder=tmp_path, variables={"CREDENTIALS_DIRECTORY": str(folder)})
    assert (ended.returncode, ended.stderr) == (0, "")
    assert not (tmp_path / "countersign.sqlite.keys").exists(), "no keys were made: some were given"
