"""A report can be sent to anybody: canaries in messages, names, places and notes never come out of it."""

import faulthandler
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from hwr_desktop import paths
from hwr_desktop.document.edits import with_text
from hwr_desktop.document.page import Page
from hwr_desktop.errors import InputError, Phrase, ProjectError
from hwr_desktop.ui import fault_report
from hwr_desktop.ui.fault_report import crash_of, fault_of, report

CANARY = "Liebste Magdalena"


def caught(act) -> BaseException:
    try:
        act()
    except BaseException as error:
        return error
    raise AssertionError("nothing was raised")


def fails_with(error: BaseException):
    def act():
        letter = CANARY  # noqa: F841  # a local, as a debugger would show it
        raise error

    return act


def from_another():
    try:
        raise ValueError(CANARY)
    except ValueError as error:
        raise RuntimeError(f"of {CANARY}") from error


def in_a_group():
    raise ExceptionGroup(CANARY, [KeyError(CANARY)])


def noted():
    error = TypeError()
    error.add_note(CANARY)
    raise error


def in_code_of_ours():
    page = Page("p1", "scan", CANARY, 1, 1)
    with_text(page, CANARY, CANARY)


def in_a_file_of_theirs():
    code = compile(
        f"def open_letter(): raise OSError(2, 'gone', '{CANARY}')\nopen_letter()", f"/home/{CANARY}.py", "exec"
    )
    exec(code, {})


@pytest.mark.parametrize(
    "act",
    [
        fails_with(KeyError(CANARY)), fails_with(FileNotFoundError(2, "gone", f"/home/{CANARY}/letter.jpg")),
        fails_with(InputError("{name} is empty: scan it again.", name=f"{CANARY}.jpg")),
        fails_with(ProjectError(f"{CANARY} cannot be read")),
        fails_with(InputError(Phrase("{name} is empty: scan it again.", name="a").with_replaced("{name}", CANARY))),
        fails_with(UnicodeEncodeError("ascii", CANARY, 0, 1, CANARY)),
        from_another, in_a_group, noted, in_code_of_ours, in_a_file_of_theirs,
    ],
)  # fmt: skip
def test_nothing_of_the_person_is_in_a_report(qapp, act):
    # GIVEN an exception that is full of the person's own words WHEN it is told as it came, and as a job hands it on
    for error in (caught(act), caught(act)):
        fault_report.remember(error)
        text = report(fault_of(error.with_traceback(None)))
        # THEN the report has its type and its places, and none of those words, no folder and not who is at work
        assert type(error).__name__ in text and " in " in text
        for word in (*CANARY.split(), str(Path.home()), str(Path(__file__).parents[2])):
            assert word not in text, text


def test_a_report_says_where_in_the_program_it_was_and_on_what(qapp):
    text = report(fault_of(caught(in_code_of_ours)), [("Last action", "read_page, 3 s before")])
    assert "hwr_desktop/document/" in text and "KeyError" in text
    for fact in ("Thread: window", "Last action: read_page", "Python: 3.", "Qt 6.", "numpy 2."):
        assert fact in text


def test_of_our_own_errors_and_the_systems_what_is_no_secret_is_told(qapp):
    told = fault_of(caught(fails_with(OSError(28, "No space left", CANARY)))).trace[-1]
    assert told == "OSError: ENOSPC"
    if (paths.translations() / "hwr_de.qm").exists():  # whose sentences are known to be ours
        ours = ProjectError("“{file}” is not a project of this program: choose another file.", file=CANARY)
        told = fault_of(caught(fails_with(ours))).trace[-1]
        assert told.endswith("ProjectError: “{file}” is not a project of this program: choose another file.")


def test_a_fault_that_calls_itself_for_ever_is_told_shortly(qapp):
    def again():
        again()

    assert len(fault_of(caught(again)).trace) < 60


def test_the_same_fault_is_of_the_same_kind_and_another_is_not(qapp):
    first, second, other = (fault_of(caught(act)) for act in (in_code_of_ours, in_code_of_ours, from_another))
    assert first.kind == second.kind != other.kind
    assert replace(first, thread="reading").kind == first.kind


@pytest.mark.skipif(not hasattr(faulthandler, "_sigsegv"), reason="this Python cannot crash on wish")
def test_of_a_crash_below_python_places_are_left_but_no_folders(qapp, tmp_path):
    # GIVEN what a crash leaves, of a program in a folder with the person's name
    folder = tmp_path / CANARY
    (folder / "hwr_desktop" / "ui").mkdir(parents=True)
    (folder / "hwr_desktop" / "ui" / "crashing.py").write_text(
        "import faulthandler\n\ndef fall():\n    faulthandler._sigsegv()\n", encoding="utf-8"
    )
    code = "import faulthandler, sys; faulthandler.enable(open(sys.argv[1], 'a'))\nimport crashing; crashing.fall()"
    left = tmp_path / "crash.log"
    environment = {**os.environ, "PYTHONPATH": str(folder / "hwr_desktop" / "ui")}
    subprocess.run([sys.executable, "-c", code, str(left)], env=environment, check=False, capture_output=True)
    # WHEN it is told
    text = report(crash_of(left.read_text(encoding="utf-8")))
    # THEN it says what and where, and not whose folder it was
    assert "Segmentation fault" in text and "hwr_desktop/ui/crashing.py:4 in fall" in text
    assert "Magdalena" not in text and str(tmp_path) not in text


def test_what_is_no_crash_is_none():
    assert crash_of("").trace == () and crash_of(f"{CANARY}\n").trace == ()
