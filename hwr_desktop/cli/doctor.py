"""`hwr doctor`: what of the program is there on this computer, what is missing, and how to get it."""

from __future__ import annotations

import argparse
import json
import platform
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hwr_desktop import __version__
from hwr_desktop.cli import arguments
from hwr_desktop.cli.report import FAILED, Report
from hwr_desktop.cli.written_pages import write_stdout

if TYPE_CHECKING:
    from hwr_desktop.health.part import Part

EXAMPLE = """examples:
  hwr doctor                                             a line for each part; exit code 1 where one is broken
  hwr doctor --json                                      the same for a report"""
MARKS = {"ready": "ok", "absent": "--", "faulty": "!!"}


@dataclass(frozen=True, slots=True)
class DoctorOptions:
    """How it is told."""

    as_json: bool = False


def add_parser(commands: argparse._SubParsersAction) -> None:
    parser = arguments.command(commands, "doctor", "what is there, what is missing and how to get it", EXAMPLE)
    parser.add_argument("--json", action="store_true", dest="as_json", help="as JSON")
    parser.set_defaults(start=lambda given, report: run(DoctorOptions(given.as_json), report))


def run(options: DoctorOptions, report: Report) -> int:
    """Look at every part and tell. Returns the exit code: 1 where a part that should work does not."""
    from hwr_desktop.health.parts import parts

    found = []
    if not options.as_json:
        write_stdout(f"hwr {__version__}, Python {platform.python_version()}, {platform.platform()}\n\n".encode())
    for part in parts():
        found.append(part)
        if not options.as_json:
            write_stdout(_told(part).encode())
    if options.as_json:
        told = [
            {"part": part.name, "state": part.state, "known": part.known, "remedy": part.remedy or ""} for part in found
        ]
        facts = {"version": __version__, "python": platform.python_version(), "system": platform.platform()}
        write_stdout((json.dumps({**facts, "parts": told}, indent=2, ensure_ascii=False) + "\n").encode())
    return FAILED if any(part.state == "faulty" for part in found) else report.exit_code


def _told(part: Part) -> str:
    """A part in a line, and what can be done about it in another."""
    line = f"{MARKS[part.state]}  {part.name}: {part.known}\n"
    return line + (f"      {part.remedy}\n" if part.remedy else "")
