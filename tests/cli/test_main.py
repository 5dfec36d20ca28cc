from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from hwr_desktop import __version__

COMMANDS = ("transcribe", "lines", "evaluate", "align", "train", "models", "import", "export")


def test_the_version(hwr):
    assert hwr("--version")[:2] == (0, f"hwr {__version__}\n")


def test_help_names_every_command_and_gives_an_example(hwr):
    ended = hwr("--help")
    assert ended.code == 0
    assert all(command in ended.out for command in COMMANDS)
    assert "hwr transcribe letter.jpg" in ended.out


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_help_with_an_example(hwr, command):
    ended = hwr(command, "--help")
    assert ended.code == 0
    assert f"  hwr {command} " in ended.out.split("examples:")[1]


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("read", "x.jpg"),
        ("transcribe",),
        ("transcribe", "x.jpg", "--format", "doc"),
        ("transcribe", "x.jpg", "--pages", "7-3"),
        ("transcribe", "x.jpg", "--language", "?"),
        ("transcribe", "x.jpg", "--decoder", "beam"),
        ("train", "language-model", "x.txt", "-o", "out"),
        ("train", "lines", "x", "-o", "out", "--language", "fr"),
        ("lines", "x.jpg"),
        ("evaluate", "words", "x"),
        ("train", "reader", "x", "-o", "y", "--minutes", "0"),
        ("train", "reader", "x", "-o", "y", "--threads", "0"),
        ("train", "reader", "x", "-o", "y", "--seed", "-1"),
        ("models",),
        ("export", "x", "--format", "txt"),
    ],
)
def test_wrong_usage_ends_with_two(hwr, arguments):
    ended = hwr(*arguments)
    assert ended.code == 2
    assert ended.out == ""
    assert ended.err


LONG = "x" * 300


@pytest.mark.parametrize(
    "arguments",
    [
        ("transcribe", "SCAN", "-o", LONG),
        ("transcribe", "SCAN", "--layout", LONG),
        ("transcribe", "SCAN", "--model", LONG),
        ("lines", "SCAN", "-o", LONG),
        ("evaluate", "lines", LONG),
        ("train", "lines", "SCAN", "-o", "new", "--base", LONG),
        ("models", "show", LONG),
        ("models", "install", LONG),
        ("import", LONG, "SCAN"),
        ("export", LONG, "--format", "txt", "-o", "new"),
    ],
)
def test_a_name_that_the_system_refuses_is_one_sentence(hwr, letter, tmp_path, monkeypatch, arguments):
    # GIVEN a name longer than a file may have
    scan = letter(tmp_path / "letter.png")
    monkeypatch.chdir(tmp_path)
    # WHEN a command is given it, THEN one sentence says so and nothing is made
    ended = hwr(*(scan if each == "SCAN" else each for each in arguments))
    assert ended.code == 1 and ended.out == ""
    assert LONG in ended.err and ended.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == [scan]


def test_what_is_slow_to_import_waits_until_it_is_needed():
    # GIVEN a fresh interpreter
    program = (
        "import sys; from hwr_desktop.cli.main import parser; parser();"
        "print([name for name in ('torch', 'cv2', 'numpy', 'lxml', 'PySide6', 'tqdm') if name in sys.modules])"
    )
    # WHEN the parser of all commands is made, THEN none of these was imported
    assert subprocess.check_output([sys.executable, "-c", program], text=True).strip() == "[]"


def test_a_reader_of_stdout_that_goes_away_is_no_fault(letter, layout, small_models, tmp_path):
    # GIVEN a pipe whose reader closes it at once
    scan, lines = letter(tmp_path / "letter.png"), layout(tmp_path / "letter.xml")
    command = f"'{sys.executable}' -m hwr_desktop.cli.main transcribe '{scan}' --layout '{lines}' --model '{{}}' | true"
    ended = subprocess.run(
        ["bash", "-c", command.format(small_models.reader)], stderr=subprocess.PIPE, text=True, check=False
    )
    # THEN Python says nothing about it
    assert "BrokenPipe" not in ended.stderr and "Traceback" not in ended.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_under_stdout_is_one_sentence():
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "hwr_desktop.cli.main", "models", "list"],
            stdout=full, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    assert ended.returncode == 1
    assert ended.stderr.startswith("hwr: The output could not be written") and ended.stderr.count("\n") == 1
