"""What reads, speaks, translates and exports asks nobody outside this machine, and no library that it loads does."""

from __future__ import annotations

import os
import sys
from contextlib import closing
from pathlib import Path

import pytest

from hwr_desktop import paths
from hwr_desktop.document.edits import with_added
from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import Line
from hwr_desktop.language.translation.package_file import installing
from hwr_desktop.store.project_file import ProjectFile
from tests.traced import Traced, asked_in, traced

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="strace is Linux's")
HWR = (sys.executable, "-c", "import sys; from hwr_desktop.cli.main import entry; entry()")
CALLS = """\
12 socket(AF_INET, SOCK_STREAM|SOCK_CLOEXEC, IPPROTO_IP) = 3
12 connect(3, {sa_family=AF_UNIX, sun_path="/tmp/.X11-unix/X99"}, 110) = 0
12 connect(3, {sa_family=AF_INET, sin_port=htons(4713), sin_addr=inet_addr("127.0.0.1")}, 16) = 0
12 connect(3, {sa_family=AF_INET6, sin6_port=htons(80), inet_pton(AF_INET6, "::1", &sin6_addr)}, 28) = 0
"""
LEAVING = """\
12 connect(3, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.1")}, 16) = -1 EINPROGRESS
13 sendto(3, "a", 1, 0, {sa_family=AF_INET, sin_port=htons(9), sin_addr=inet_addr("192.0.2.1")}, 16) = 1
14 connect(3, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("127.0.0.53")}, 16) = 0
15 bind(3, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("0.0.0.0")}, 16) = 0
16 connect(3, {sa_family=AF_INET6, sin6_port=htons(443), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:db8::1", \
&sin6_addr), sin6_scope_id=0}, 28 <unfinished ...>
"""


def watched(tmp_path: Path, *arguments: str | Path) -> Traced:
    """Runs `hwr` so, in the data folder of the test."""
    return traced((*HWR, *arguments), {**os.environ, "HWR_DATA_DIR": str(paths.user_data())}, tmp_path)


def test_the_trace_is_understood():
    assert asked_in(CALLS) == []
    assert asked_in(CALLS + LEAVING) == LEAVING.splitlines()


def test_whoever_leaves_this_machine_is_seen(tmp_path):
    # GIVEN a library below Python that asks the network WHEN it is watched THEN that is seen
    asks = "import socket; socket.socket(type=socket.SOCK_DGRAM).connect(('192.0.2.1', 9))"
    done = traced((sys.executable, "-c", asks), os.environ, tmp_path)
    assert len(done.asked) == 1 and "192.0.2.1" in done.asked[0]


def test_reading(tmp_path, letter, layout, small_models):
    # GIVEN a scan and its lines WHEN it is read THEN nobody is asked
    scan = letter(tmp_path / "letter.png")
    lines = layout(tmp_path / "letter.xml")
    done = watched(tmp_path, "transcribe", scan, "--layout", lines, "--model", small_models.reader, "--device", "cpu")
    assert (done.code, done.out, done.asked) == (0, "a\na\na\n", []), done.err


def test_reading_aloud(tmp_path, with_espeak):
    letter = tmp_path / "letter.txt"
    letter.write_text("I am well.\n", "utf-8")
    done = watched(tmp_path, "speak", letter, "--language", "en", "-o", tmp_path / "letter.wav")
    assert (done.code, done.asked) == (0, []), done.err
    assert (tmp_path / "letter.wav").stat().st_size > 10_000


def test_translating(tmp_path, tiny_packages, monkeypatch):
    list(installing(tiny_packages.english_spanish))
    monkeypatch.setenv("ARGOS_BEAM_SIZE", "1")
    letter = tmp_path / "letter.txt"
    letter.write_text("I am well.\n", "utf-8")
    done = watched(tmp_path, "translate", letter, "--from", "en", "--to", "es")
    assert (done.code, done.out, done.asked) == (0, "Estoy bien.\n", []), done.err


@pytest.mark.parametrize("kind", ["docx", "html"])
def test_exporting(tmp_path, letter, hwr, kind):
    # GIVEN a project whose text has the address of a page in it
    assert hwr("import", tmp_path / "Letters", letter(tmp_path / "letter.png")).code == 0
    with closing(ProjectFile.open(tmp_path / "Letters")) as file:
        line = Line("l1", rectangle(Box(10, 10, 200, 40)), ((10.0, 35.0), (200.0, 35.0)), "http://192.0.2.1/anna.png")
        file.edit(with_added(file.page(file.project.pages[0]), line), "Add a line")
    # WHEN it is exported THEN nobody is asked
    target = tmp_path / f"letters.{kind}"
    done = watched(tmp_path, "export", tmp_path / "Letters", "--format", kind, "-o", target)
    assert (done.code, done.asked) == (0, []), done.err
    assert target.stat().st_size > 1000
