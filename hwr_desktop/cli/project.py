"""`hwr project`: packs a project into one file, unpacks it, deletes it."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hwr_desktop.cli import arguments
from hwr_desktop.cli.progress import Progress
from hwr_desktop.cli.report import Report, UsageError
from hwr_desktop.errors import ProjectError

if TYPE_CHECKING:
    from hwr_desktop.store import pack

EXAMPLE = """examples:
  hwr project pack "Family letters" family.hwrz          one file with the scans, all texts and their history
  hwr project unpack family.hwrz "Family letters"        a folder again, to be opened in the window
  hwr project delete "Family letters" --yes              for good; what others put into its folder stays"""


@dataclass(frozen=True, slots=True)
class ProjectOptions:
    """What to do (`pack`, `unpack` or `delete`) with the project or packed project at `source`, and where to."""

    action: str
    source: Path
    target: Path | None = None
    sure: bool = False


def add_parser(commands: argparse._SubParsersAction) -> None:
    parser = arguments.command(commands, "project", "pack a project into one file, unpack or delete it", EXAMPLE)
    actions = parser.add_subparsers(dest="action", required=True, metavar="pack|unpack|delete")
    pack = actions.add_parser("pack", help="pack into one file", description="Pack a project into one file.")
    _add_project(pack)
    pack.add_argument("target", metavar="FILE", type=Path, help="the file to write; its name is to end in .hwrz")
    unpack = actions.add_parser("unpack", help="make a folder of it again", description="Unpack a packed project.")
    unpack.add_argument("source", metavar="FILE", type=Path, help="the packed project")
    unpack.add_argument("target", metavar="FOLDER", type=Path, help="a new or empty folder")
    delete = actions.add_parser("delete", help="delete for good", description="Delete a project for good.")
    _add_project(delete)
    delete.add_argument("--yes", action="store_true", dest="sure", help="do it; without, it is said what would go")
    parser.set_defaults(start=lambda given, report: run(options_from(given), report))


def _add_project(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("source", metavar="PROJECT", type=Path, help="the project's folder or its .hwr file")


def options_from(given: argparse.Namespace) -> ProjectOptions:
    return ProjectOptions(
        given.action, given.source, getattr(given, "target", None), bool(getattr(given, "sure", False))
    )


def run(options: ProjectOptions, report: Report) -> int:
    """Pack, unpack or delete. Returns the exit code. Raises ProjectError, and UsageError where nobody said `--yes`."""
    if options.action == "delete":
        _delete(options.source, options.sure, report)
    elif options.target is None:
        raise UsageError("say where to.")
    elif options.action == "pack":
        _pack(options.source, options.target, report)
    else:
        _unpack(options.source, options.target, report)
    return report.exit_code


def _pack(source: Path, target: Path, report: Report) -> None:
    from hwr_desktop.store import pack
    from hwr_desktop.store.project_file import ProjectFile

    if not pack.is_pack(target):
        raise UsageError(f"give the file a name that ends in {pack.PACK_SUFFIX}, for the window knows it by that.")
    with ProjectFile.open(source) as project:
        _watched(pack.packing(project.file, target), report)
    report.say(f"{source} is packed in {target}.")


def _unpack(source: Path, target: Path, report: Report) -> None:
    from hwr_desktop.store.unpack import unpacking

    _watched(unpacking(source, target), report)
    report.say(f"{source} is unpacked in {target}.")


def _watched(steps: Iterable[pack.Progress], report: Report) -> None:
    """Go through the steps and show, in megabytes, how far they are."""
    with Progress(report, 0, "megabyte") as progress:
        for step in steps:
            if step.total >> 20 > 0:
                progress.reached(step.done >> 20, step.total >> 20)


def _delete(source: Path, sure: bool, report: Report) -> None:
    """Delete a project that no window has open. Raises UsageError where nobody said that it is meant."""
    from hwr_desktop.store import own_files
    from hwr_desktop.store.project_file import ProjectFile

    with ProjectFile.open(source) as project:
        count = len(project.project.pages)
    pages = f"{count} page{'s' * (count != 1)}"
    if not sure:
        raise UsageError(
            f"“{project.folder}” would be deleted for good: {pages}, their scans and texts, the history of every line "
            "and the backups. Say --yes to do it."
        )
    foreign = own_files.foreign_paths(project.file)
    left = own_files.delete(project.file)
    if left:
        raise ProjectError(
            "“{folder}” could not be deleted whole; “{path}” is left: close what uses it, then delete it by hand.",
            folder=project.folder,
            path=left[0],
        )
    report.say(f"{project.folder} is deleted: {pages}, their scans and texts, the history and the backups.")
    if foreign:
        report.say(f"What others put there stays, such as {foreign[0]}.")
