"""`hwr hands`: what was learned of the hands of a project: look at it, export, install, choose and remove it."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hwr_desktop.cli import arguments
from hwr_desktop.cli.hand_words import called, forecast_words, hand_called, proof, rate
from hwr_desktop.cli.report import Report, UsageError, counted
from hwr_desktop.cli.whole_pages import whole_pages
from hwr_desktop.cli.written_pages import write_stdout
from hwr_desktop.document.hands.hands import MAIN, hand_id_of, hands_of, new_hand, with_hand, without_hand
from hwr_desktop.document.hands.lines_to_correct import Candidate, by_worth, lines_to_correct
from hwr_desktop.document.hands.lines_to_learn import lines_to_learn
from hwr_desktop.document.project import Hand
from hwr_desktop.errors import ProjectError
from hwr_desktop.store.hand_versions import WEIGHTS, HandVersion, HandVersions
from hwr_desktop.store.project_file import ProjectFile

NONE = "none"
NEXT_LINES = 10
EXAMPLE = """examples:
  hwr hands list "Family letters"                        the hands, how much is in each, and what was learned
  hwr hands show "Family letters" "Aunt Léonie"          each time that her hand was learned, and by how much it helped
  hwr hands next "Family letters" --hand "Aunt Léonie"   the lines that teach most if they are corrected next
  hwr hands use "Family letters" "Aunt Léonie" 1         read with what was learned first; none: as if nothing were
  hwr hands export "Family letters" main leonie.hwrhand  one file for another project; no text or picture is in it
  hwr hands install "Letters of 1915" leonie.hwrhand --hand "Aunt Léonie"
  hwr hands remove "Family letters" "Aunt Léonie" --yes  all that was learned, for good; the lines stay

A hand is named by its name or its id, and the one that every project has is called main. `hwr adapt` learns hands."""


@dataclass(frozen=True, slots=True)
class HandsOptions:
    """What to do (`list`, `show`, `next`, `use`, `export`, `install` or `remove`) in which project.

    With which hand, None where none was named. `version` is the number of one, `count` how many lines are told.
    """

    action: str
    project: Path
    hand: str | None = None
    file: Path | None = None
    version: str | None = None
    count: int = NEXT_LINES
    keep: bool = False
    sure: bool = False
    json: bool = False


def add_parser(commands: argparse._SubParsersAction) -> None:
    parser = arguments.command(commands, "hands", "look at, export, install or remove learned hands", EXAMPLE)
    actions = parser.add_subparsers(dest="action", required=True, metavar="list|show|next|use|export|install|remove")
    listed = _action(actions, "list", "the hands of a project", hand=False)
    shown = _action(actions, "show", "each time that a hand was learned")
    following = _action(actions, "next", "the lines that teach most if they are corrected next", hand=False)
    following.add_argument("--hand", metavar="NAME", help="of this hand (default: the main one)")
    following.add_argument(
        "-n", metavar="N", dest="count", type=arguments.whole_between(1, 1000), default=NEXT_LINES,
        help=f"so many lines (default: {NEXT_LINES})",
    )  # fmt: skip
    use = _action(actions, "use", "read with what was learned at another time, or with nothing")
    use.add_argument("version", metavar="NUMBER|none", help="the version to read with; none: as the program came")
    export = _action(actions, "export", "write what was learned to one file")
    export.add_argument("file", metavar="FILE", type=Path, help="the file to write; its name is to end in .hwrhand")
    export.add_argument("--version", metavar="N", help="this version (default: the one in use, else the newest)")
    install = _action(actions, "install", "take what was exported elsewhere into a project", hand=False)
    install.add_argument("file", metavar="FILE", type=Path, help="the exported hand")
    install.add_argument(
        "--hand", metavar="NAME", help="the hand that it is of, made if it is not there (default: as the file says)"
    )
    install.add_argument("--keep", action="store_true", help="go on reading with what is in use now")
    remove = _action(actions, "remove", "delete a hand with all that was learned; its lines stay")
    remove.add_argument("--yes", action="store_true", dest="sure", help="do it; without, it is said what would go")
    for each in (listed, shown, following):
        each.add_argument("--json", action="store_true", help="as JSON")
    parser.set_defaults(start=lambda given, report: run(options_from(given), report))


def _action(actions: argparse._SubParsersAction, name: str, summary: str, hand: bool = True) -> argparse.ArgumentParser:
    """The parser of one of the actions, with its project and, where it is about one, its hand."""
    parser: argparse.ArgumentParser = actions.add_parser(
        name, help=summary, description=f"{summary[0].upper()}{summary[1:]}.", allow_abbrev=False
    )
    parser.add_argument("project", metavar="PROJECT", type=Path, help="the project's folder or its .hwr file")
    if hand:
        parser.add_argument(
            "hand", metavar="HAND", help="the hand, by its name or its id; main: the one without a name"
        )
    return parser


def options_from(given: argparse.Namespace) -> HandsOptions:
    value = vars(given).get
    return HandsOptions(
        given.action,
        given.project,
        value("hand"),
        value("file"),
        value("version"),
        value("count") or NEXT_LINES,
        bool(value("keep")),
        bool(value("sure")),
        bool(value("json")),
    )


def run(options: HandsOptions, report: Report) -> int:
    """Do it, while the project is held against other windows. Returns the exit code. Raises ProjectError, ModelError,
    ExportError, and UsageError where nobody said `--yes`."""
    actions: dict[str, Callable[[_Hands], None]] = {
        "list": _Hands.list,
        "show": _Hands.show,
        "next": _Hands.next,
        "use": _Hands.use,
        "export": _Hands.export,
        "install": _Hands.install,
        "remove": _Hands.remove,
    }
    with ProjectFile.open(options.project) as file:
        actions[options.action](_Hands(file, options, report))
    return report.exit_code


@dataclass(frozen=True, slots=True)
class _Content:
    """How much is in a hand: pages with something of it, lines, and those that teach it."""

    pages: int
    lines: int
    confirmed: int


class _Hands:
    """The hands of an open project, and what is to be done with them."""

    def __init__(self, file: ProjectFile, options: HandsOptions, report: Report) -> None:
        self._file, self._options, self._report = file, options, report
        self._versions = HandVersions(file.folder)
        self._damaged: set[str] = set()

    def list(self) -> None:
        """Write a line a hand, or all of them as JSON."""
        hands = hands_of(self._file.project)
        if self._options.json:
            _write_json([self._facts(hand) for hand in hands])
            return
        rows = [("name", "id", "pages", "lines", "confirmed", "in use", "versions")]
        for hand in hands:
            content = self._content(hand.id)
            counts = (str(content.pages), str(content.lines), str(content.confirmed))
            numbers = " ".join(version.number for version in self._versions.all(hand.id))
            rows.append((called(hand, self._file.project), hand.id, *counts, self._in_use(hand), numbers or "-"))
        widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
        lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)
        write_stdout("".join(line.rstrip() + "\n" for line in lines).encode())

    def show(self) -> None:
        """Write what is known of a hand and of each of its versions."""
        hand = self._hand()
        if self._options.json:
            _write_json(self._facts(hand))
            return
        content, name = self._content(hand.id), called(hand, self._file.project)
        said = [f"{name} ({hand.id}): {counted(content.lines, 'line')} on {counted(content.pages, 'page')}, "]
        said[0] += f"{content.confirmed} of them confirmed."
        said += [self._words(hand, version) for version in self._versions.all(hand.id)]
        if len(said) == 1:
            said.append("Nothing was learned of it yet.")
        elif not hand.weights:
            said.append("None of these is in use: its lines are read as the program came.")
        elif self._in_use(hand) == "missing":
            said.append(f"Version {hand.weights}, which is said to be in use, is missing: choose another one.")
        versions = self._versions.all(hand.id)
        said += filter(None, [forecast_words(versions, hand.weights, content.confirmed)])
        write_stdout(("\n".join(said) + "\n").encode())

    def next(self) -> None:
        """Write the lines of a hand that teach most, the best one first."""
        hand, project = self._hand(), self._file.project
        candidates: list[Candidate] = []
        confirmed: list[str] = []
        for page in whole_pages(self._file, self._report, self._damaged):
            candidates += lines_to_correct(project, page, hand.id)
            confirmed += [line.text for line in lines_to_learn(project, page, hand.id)]
        numbers = {page_id: number for number, page_id in enumerate(project.pages, 1)}
        lines = list(islice(by_worth(candidates, confirmed), self._options.count))
        if self._options.json:
            _write_json(
                [{"page": numbers[line.page_id], **asdict(line), "wrong": round(line.wrong, 2)} for line in lines]
            )
        elif lines:
            rows = (
                f"page {numbers[line.page_id]}, about {counted(round(line.wrong), 'wrong letter')}: {line.text}"
                for line in lines
            )
            write_stdout("".join(f"{row}\n" for row in rows).encode())
        else:
            name = called(hand, project)
            self._report.say(f"{name}: no line is left that was read and that nobody has corrected.")

    def use(self) -> None:
        """Change by which version a hand is read."""
        hand, number = self._hand(), self._options.version or NONE
        name = called(hand, self._file.project)
        if number == NONE:
            self._take(hand, "")
            self._report.say(f"{name}: its lines are read as the program came from now on.")
        else:
            version = self._version(hand, number)
            self._take(hand, version.number)
            self._report.say(f"{name}: its lines are read with version {version.number} from now on.")

    def export(self) -> None:
        """Write a version to one file. Raises UsageError where its name would not tell what it is."""
        from hwr_desktop.engine.hand_file import HAND_SUFFIX, reader_of, write_hand_file

        hand, path = self._hand(), self._given_file()
        if path.suffix != HAND_SUFFIX:
            raise UsageError(f"give the file a name that ends in {HAND_SUFFIX}, for the window knows it by that.")
        version = self._version(hand, self._options.version)
        label = version.label(hand.name or version.name, "")
        reader = reader_of(label)
        folder = self._versions.folder(hand.id, version.number)
        write_hand_file(path, folder, replace(label, reader=reader.title or reader.name))
        self._report.say(
            f"Version {version.number} of “{called(hand, self._file.project)}” is written to {path}. "
            "No text or picture of the letters is in it."
        )

    def install(self) -> None:
        """Take an exported hand into the project, and into use unless the present one is to be kept."""
        from hwr_desktop.engine.hand_file import read_hand_file, reader_of

        path = self._given_file()
        found = read_hand_file(path)
        reader = reader_of(found.label)
        wished = found.label.name if self._options.hand is None else self._options.hand
        hand = self._hand_or_new(wished.strip() or MAIN)
        with TemporaryDirectory() as folder:
            found.weights.write(Path(folder))
            added = HandVersion.from_label(found.label)
            version = self._versions.add(hand.id, Path(folder) / WEIGHTS, added)
        kept = self._options.keep
        self._versions.drop_old(hand.id, hand.weights)
        self._take(hand, hand.weights if kept else version.number)
        name = called(hand, self._file.project)
        self._report.say(f"{path} is installed as version {version.number} of “{name}”.")
        self._report.say(proof("Where it was learned", version))
        self._report.say(
            f"It is not in use: hwr hands use PROJECT “{name}” {version.number} changes that."
            if kept
            else f"Lines of this hand are read with it from now on, by the reader “{reader.name}”."
        )

    def remove(self) -> None:
        """Delete a hand. Raises UsageError, which says what would go, where nobody said that it is meant."""
        hand = self._hand()
        name, content = called(hand, self._file.project), self._content(hand.id)
        goes = f"all that was learned of it ({counted(len(self._versions.all(hand.id)), 'version')})"
        stay = f"its {counted(content.lines, 'line')} stay" + (" in the main hand" if hand.id != MAIN else "")
        if not self._options.sure:
            raise UsageError(f"“{name}” would be removed, and {goes} for good; {stay}. Say --yes to do it.")
        self._file.set_project(without_hand(self._file.project, hand.id), "Remove hand")
        self._versions.remove_all(hand.id)
        self._report.say(f"“{name}” is removed, and {goes}; {stay}.")

    def _hand(self) -> Hand:
        """The hand that was named. Raises ProjectError."""
        return self._found(self._options.hand or MAIN)

    def _found(self, wished: str) -> Hand:
        return hand_called(self._file.project, MAIN if wished.casefold() == MAIN else wished)

    def _hand_or_new(self, wished: str) -> Hand:
        """The hand of that name, or a new one. Raises ProjectError where several are called so."""
        names = (name.casefold() for hand in hands_of(self._file.project) for name in (hand.id, hand.name))
        if " ".join(wished.split()).casefold() in {" ".join(name.split()) for name in names}:
            return self._found(wished)
        return new_hand(" ".join(wished.split()))

    def _version(self, hand: Hand, number: str | None) -> HandVersion:
        """The version with that number, or the one in use, or the newest. Raises ProjectError."""
        versions = {version.number: version for version in self._versions.all(hand.id)}
        name = called(hand, self._file.project)
        if not versions:
            raise ProjectError(f"Nothing was learned of “{name}” yet: `hwr adapt` does that.")
        if number is None:
            number = hand.weights if hand.weights in versions else [*versions][-1]
        if number not in versions:
            raise ProjectError(f"“{name}” has no version {number}: name one of {', '.join(versions)}.")
        return versions[number]

    def _given_file(self) -> Path:
        if self._options.file is None:
            raise UsageError("say which file.")
        return self._options.file

    def _take(self, hand: Hand, weights: str) -> None:
        """Say in the project by what the hand is read; it is added where it is new."""
        changed = with_hand(self._file.project, replace(hand, weights=weights))
        self._file.set_project(changed, "Use what was learned")

    def _in_use(self, hand: Hand) -> str:
        """The number of the version in use, "none", or "missing" where that one is not there."""
        if not hand.weights:
            return NONE
        there = {version.number for version in self._versions.all(hand.id)}
        return hand.weights if hand.weights in there else "missing"

    def _content(self, hand_id: str) -> _Content:
        project = self._file.project
        pages = lines = confirmed = 0
        for page in whole_pages(self._file, self._report, self._damaged):
            own = [line for line in page.lines if hand_id_of(project, page, line) == hand_id]
            pages += bool(own) or (not page.lines and hand_id_of(project, page) == hand_id)
            lines += len(own)
            confirmed += len(lines_to_learn(project, page, hand_id))
        return _Content(pages, lines, confirmed)

    def _words(self, hand: Hand, version: HandVersion) -> str:
        """A line on a version: when, from what, what it was worth, and what became of it."""
        parts = [version.at.replace("T", " ")[:16], f"{counted(version.lines, 'line')} learned"]
        if version.before is not None and version.after is not None:
            measured = f"measured on {counted(version.measured_on, 'line')}"
            parts.append(f"{rate(version.before)} -> {rate(version.after)} wrong letters in a hundred ({measured})")
        parts += ["from a file"] if version.installed else []
        parts += ["not plainly better"] if not version.better else []
        parts += ["in use"] if version.number == hand.weights else []
        return f"  {version.number}  " + ", ".join(parts)

    def _facts(self, hand: Hand) -> dict[str, Any]:
        """A hand with its versions as JSON has them. The lines of a version are left out: there may be thousands."""
        versions = [asdict(version) for version in self._versions.all(hand.id)]
        for version in versions:
            del version["learned"]
        return {
            "name": hand.name,
            "id": hand.id,
            **asdict(self._content(hand.id)),
            "in_use": hand.weights or None,
            "versions": versions,
        }


def _write_json(value: Any) -> None:
    write_stdout((json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode())
