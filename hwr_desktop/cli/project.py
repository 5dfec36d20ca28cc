"""`hwr project`: packs a project into one file, unpacks it, looks whether it is whole, saves what can be read of it,
tells its history, lists and restores its backups, deletes it."""

from __future__ import annotations

import argparse
from dataclasses import dataclass, fields
from pathlib import Path

from hwr_desktop.cli import arguments
from hwr_desktop.cli.progress import watched
from hwr_desktop.cli.report import Report, UsageError
from hwr_desktop.errors import ProjectError

EXAMPLE = """examples:
  hwr project pack "Family letters" family.hwrz          one file with the scans, all texts and their history
  hwr project unpack family.hwrz "Family letters"        a folder again, to be opened in the window
  hwr project check "Family letters"                     whether all of it can be read and fits together
  hwr project repair "Family letters"                    what can be read of a damaged one, in a copy beside it
  hwr project history "Family letters" --page 3 --line 4 who changed what, and when
  hwr project backups "Family letters"                   the backups with their numbers, the newest first
  hwr project restore "Family letters" 2 -o "As it was"  the second one as a project of its own
  hwr project delete "Family letters" --yes              for good; what others put into its folder stays"""


ACTIONS = "pack|unpack|check|repair|history|backups|restore|delete"


@dataclass(frozen=True, slots=True)
class ProjectOptions:
    """What to do (one of `ACTIONS`) with the project or packed project at `source`, and where to.

    `page` and `line` are numbers from 1; `backup` is a number in the list of backups, or a file's name.
    """

    action: str
    source: Path
    target: Path | None = None
    sure: bool = False
    page: int | None = None
    line: int | None = None
    as_json: bool = False
    backup: str = "1"
    in_place: bool = False


def add_parser(commands: argparse._SubParsersAction) -> None:
    parser = arguments.command(commands, "project", "pack, check, repair, restore or delete a project", EXAMPLE)
    actions = parser.add_subparsers(dest="action", required=True, metavar=ACTIONS)
    pack = actions.add_parser("pack", help="pack into one file", description="Pack a project into one file.")
    _add_project(pack)
    pack.add_argument("target", metavar="FILE", type=Path, help="the file to write; its name is to end in .hwrz")
    unpack = actions.add_parser("unpack", help="make a folder of it again", description="Unpack a packed project.")
    unpack.add_argument("source", metavar="FILE", type=Path, help="the packed project")
    unpack.add_argument("target", metavar="FOLDER", type=Path, help="a new or empty folder")
    _add_care(actions)
    delete = actions.add_parser("delete", help="delete for good", description="Delete a project for good.")
    _add_project(delete)
    delete.add_argument("--yes", action="store_true", dest="sure", help="do it; without, it is said what would go")
    parser.set_defaults(start=lambda given, report: run(options_from(given), report))


def _add_care(actions: argparse._SubParsersAction) -> None:
    """The actions that keep what is there: they look, tell, and write copies."""
    check = actions.add_parser(
        "check", help="whether it is whole",
        description="Look whether all of a project can be read and fits together. Nothing is changed; it may be open in"
        " a window. Exit code 0: it is whole; 1: something is wrong, and each fault is named with its page.",
    )  # fmt: skip
    repair = actions.add_parser(
        "repair", help="save what can be read into a copy",
        description="Save what can be read of a damaged project into a copy; what is missing comes from its newest "
        "backup. The project itself is not changed. Exit code 1 where something is lost, which is named.",
    )  # fmt: skip
    history = actions.add_parser(
        "history", help="who changed what, and when", description="Tell the history of a project, a page or a line."
    )
    backups = actions.add_parser("backups", help="list its backups", description="List the backups of a project.")
    restore = actions.add_parser(
        "restore", help="bring a backup back",
        description="Bring a backup back: as a project of its own, or in place, after a backup of what is there now.",
    )  # fmt: skip
    for parser in (check, repair, history, backups, restore):
        _add_project(parser)
    repair.add_argument(
        "-o", "--output", dest="target", metavar="FOLDER", type=Path,
        help="a new or empty folder for the copy; without, one beside the project",
    )  # fmt: skip
    history.add_argument(
        "--page", metavar="N", type=arguments.whole_between(1, 1_000_000), help="of this page only, counted from 1"
    )
    history.add_argument(
        "--line", metavar="N", type=arguments.whole_between(1, 1_000_000), help="of this line of the page only"
    )
    history.add_argument("--json", action="store_true", dest="as_json", help="a line of JSON for each entry")
    backups.add_argument("--json", action="store_true", dest="as_json", help="as JSON")
    restore.add_argument(
        "backup", metavar="BACKUP", nargs="?", default="1",
        help="its number in the list of backups, or its file's name; without, the newest",
    )  # fmt: skip
    restore.add_argument("-o", "--output", dest="target", metavar="FOLDER", type=Path, help="a new or empty folder")
    restore.add_argument("--in-place", action="store_true", help="in the place of what the project is now")


def _add_project(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("source", metavar="PROJECT", type=Path, help="the project's folder or its .hwr file")


def options_from(given: argparse.Namespace) -> ProjectOptions:
    names = {each.name for each in fields(ProjectOptions)}
    return ProjectOptions(**{name: value for name, value in vars(given).items() if name in names})


def run(options: ProjectOptions, report: Report) -> int:
    """Do it. Returns the exit code. Raises ProjectError, and UsageError where nobody said `--yes` or where to."""
    from hwr_desktop.cli import project_backups, project_check, project_history

    source, target = options.source, options.target
    match options.action:
        case "check":
            return project_check.check(source, report)
        case "repair":
            return project_check.repair(source, target, report)
        case "history":
            return project_history.history(source, options.page, options.line, options.as_json, report)
        case "backups":
            return project_backups.list_backups(source, options.as_json, report)
        case "restore":
            return project_backups.restore(source, options.backup, target, options.in_place, report)
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
    from hwr_desktop.store.packing import pack
    from hwr_desktop.store.project_file import ProjectFile

    if not pack.is_pack(target):
        raise UsageError(f"give the file a name that ends in {pack.PACK_SUFFIX}, for the window knows it by that.")
    with ProjectFile.open(source) as project:
        watched(pack.packing(project.file, target), report)
    report.say(f"{source} is packed in {target}.")


def _unpack(source: Path, target: Path, report: Report) -> None:
    from hwr_desktop.store.packing.unpack import unpacking

    watched(unpacking(source, target), report)
    report.say(f"{source} is unpacked in {target}.")


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
