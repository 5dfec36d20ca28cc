"""Playing the journal from its beginning: what its rows that stand lead to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from hwr_desktop.document.page import Page
from hwr_desktop.document.project import Project
from hwr_desktop.store import records
from hwr_desktop.store.changes import ORDER, ORDERS, Changes, Playback

Values = Mapping[str, Mapping[str, Any]]

_SET_ELSEWHERE = {"name", "letters"}
"""Fields of a project that change without a row: a name comes with a place, and letters are settled with the pages."""


def replayed(rows: Iterable[tuple[Changes, bool]]) -> Values:
    """What fields of a page or project come to by their rows, each with whether it stands, oldest first."""
    kept = list(rows)
    playback = Playback(changes for changes, _ in kept)
    for changes, stands in kept:
        playback.begin(changes)
        if stands:
            playback.play(changes)
    return playback.values


def disagreements(page: Page, values: Values) -> list[tuple[str, str]]:
    """Where a page's fields are not what the journal leads to: the line, "" for the page itself, and the field.

    Lines that are not on the page any more are passed over. Of an order only its members are compared: neighbours may
    have been merged otherwise at the time. Raises RecordError.
    """
    lines = {line.id: line for line in page.lines}
    found: list[tuple[str, str]] = []
    for key, fields in values.items():
        record = page if key == "" else lines.get(key)
        if record is None:
            continue
        for name, value in fields.items():
            if name == ORDER:
                agrees = set(value) == set(lines)
            else:
                decoders = records.LINE if key else records.PAGE
                agrees = records.decoded({name: value}, decoders)[name] == getattr(record, name)
            if not agrees:
                found.append((key, name))
    return found


def project_disagreements(project: Project, values: Values) -> list[str]:
    """The fields of a project that are not what the journal leads to. Raises RecordError."""
    found = []
    for name, value in values.get("", {}).items():
        if name in _SET_ELSEWHERE:
            continue
        there, led = getattr(project, name), records.decoded({name: value}, records.PROJECT)[name]
        if (set(there) != set(led)) if name in ORDERS else there != led:
            found.append(name)
    return found
