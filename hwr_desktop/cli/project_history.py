"""`hwr project history`: who changed what, and when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hwr_desktop.cli.report import Report, UsageError, counted
from hwr_desktop.document.page import Author, AuthorKind

if TYPE_CHECKING:
    from hwr_desktop.store.history import Edit
    from hwr_desktop.store.reader import ProjectReader

_WORDS = {
    "polygon": "shape", "baseline": "shape", "confidence": "how sure it is", "characters": "places of letters",
    "alternatives": "other readings", "choices": "other readings", "author": "who wrote it", "line_order": "order",
    "decisions": "names", "pages": "pages and their order",
}  # fmt: skip
_QUIET = {"characters", "confidence", "alternatives", "choices", "author"}
"""What changes with every text, and is told only where nothing else is."""


def history(source: Path, page: int | None, line: int | None, as_json: bool, report: Report) -> int:
    """Write the history of a project, a page or a line on stdout, oldest first. Raises ProjectError and UsageError."""
    import json

    from hwr_desktop.store import beside, database
    from hwr_desktop.store.project_file import file_of
    from hwr_desktop.store.reader import reading

    if line is not None and page is None:
        raise UsageError("say the page too: --page N --line N.")
    file = file_of(source)
    database.check_header(file)
    beside.check(file)
    with reading(file) as project:
        page_id = _page_id(project, page)
        told = _of_line(project, page_id, line or 1) if line is not None else _of_edits(project, page_id)
        for each in told:
            if as_json:
                print(json.dumps(each, ensure_ascii=False))
            else:
                print(_in_words(each))
    return report.exit_code


def _page_id(project: ProjectReader, page: int | None) -> str | None:
    """The id of the page with that number, counted from 1. Raises UsageError."""
    if page is None:
        return None
    pages = project.project().pages
    if not 1 <= page <= len(pages):
        raise UsageError(f"there is no page {page}: the project has {counted(len(pages), 'page')}.")
    return pages[page - 1]


def _of_line(project: ProjectReader, page_id: str | None, number: int) -> Iterable[dict[str, Any]]:
    """What a line said, with that of the lines it was cut from or joined of."""
    assert page_id is not None
    page = project.page(page_id)
    if not 1 <= number <= len(page.lines):
        raise UsageError(f"there is no line {number}: the page has {counted(len(page.lines), 'line')}.")
    place = {"page": project.project().pages.index(page_id) + 1, "line": number}
    for entry in project.line_history(page_id, page.lines[number - 1].id):
        text = {"before": entry.before, "after": entry.after}
        yield _head(entry.at, entry.author, entry.label, entry.taken_back) | {"what": [place | {"text": text}]}


def _of_edits(project: ProjectReader, page_id: str | None) -> Iterable[dict[str, Any]]:
    """Each edit, with what it changed."""
    pages = project.project().pages
    numbers: dict[str, dict[str, int]] = {}
    for edit in project.edits(page_id):
        if edit.page_id and edit.page_id not in numbers:
            lines = project.page_without_letters(edit.page_id).lines
            numbers[edit.page_id] = {line.id: at for at, line in enumerate(lines, 1)}
        what = list(_changed(edit, pages, numbers.get(edit.page_id, {})))
        yield _head(edit.at, edit.author, edit.label, edit.taken_back) | {"what": what}


def _head(at: str, author: Author, label: str, taken_back: bool) -> dict[str, Any]:
    who = {"kind": author.kind.value, "name": author.name}
    return {"at": at, "author": who, "label": label, "taken_back": taken_back}


def _changed(edit: Edit, pages: Sequence[str], numbers: Mapping[str, int]) -> Iterable[dict[str, Any]]:
    """What an edit changed, each with its page and line as they are numbered now, as far as they are there now."""
    if not edit.page_id:
        yield {"project": sorted(edit.changes.get("", {}))}
        return
    place: dict[str, Any] = {"page": pages.index(edit.page_id) + 1 if edit.page_id in pages else None}
    for key, fields in edit.changes.items():
        told = dict(place) if not key else place | {"line": numbers.get(key)}
        if "text" in fields:
            told["text"] = {"before": fields["text"][0], "after": fields["text"][1]}
        if "order" in fields:
            before, after = (set(fields["order"][at]) for at in (0, 1))
            told |= {"lines_added": len(after - before), "lines_removed": len(before - after)}
        yield told | {"fields": sorted(fields)}


def _in_words(told: dict[str, Any]) -> str:
    """An edit in a line: when, who, what it is called, and then what it changed."""
    at = datetime.fromisoformat(told["at"]).astimezone()
    parts = [f"{at:%Y-%m-%d %H:%M:%S}", _who(told["author"]), told["label"]]
    if told["taken_back"]:
        parts.append("taken back")
    whats = [words for what in told["what"] if (words := _what(what))]
    same = len(whats) > 6  # as where a page was read
    shown = [*whats[:3], f"… {len(whats) - 3} more"] if same else whats
    return "  ".join(parts) + "".join(f"\n    {each}" for each in shown)


def _who(author: dict[str, str]) -> str:
    name = author["name"]
    if author["kind"] == AuthorKind.PERSON:
        return name or "a person"
    if author["kind"] == AuthorKind.MODEL:
        return f"model {name}".strip()
    return f"file {name}".strip()


def _what(what: dict[str, Any]) -> str:
    """What was changed at one place, in words."""
    if "project" in what:
        return "project: " + ", ".join(_WORDS.get(name, name) for name in what["project"])
    place = f"page {what['page']}" if what["page"] is not None else "a page that was removed"
    if "line" in what:
        place += f", line {what['line']}" if what["line"] is not None else ", a line that was removed"
    if "text" in what:
        before, after = what["text"]["before"], what["text"]["after"]
        return f"{place}: “{before}” → “{after}”" if before else f"{place}: “{after}”"
    if "lines_added" in what:
        added, removed = what["lines_added"], what["lines_removed"]
        words = [f"{counted(added, 'line')} added"] * bool(added) + [f"{counted(removed, 'line')} removed"] * bool(
            removed
        )
        return f"{place}: {', '.join(words) or 'order of lines'}"
    names = [name for name in what.get("fields", ()) if name not in _QUIET] or what.get("fields", ())
    return f"{place}: " + ", ".join(dict.fromkeys(_WORDS.get(name, name) for name in names))
