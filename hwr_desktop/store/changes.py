"""What an edit changed, field by field, and how such a change is played again over another state.

A set of changes maps the id of a line, or "" for the page or project itself, to its fields, each with the value
before and after as JSON can hold them. Orders of lines and pages are merged when played again, other fields are set.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from hwr_desktop.document.page import Line, Page
from hwr_desktop.document.project import Project
from hwr_desktop.store import records

Changes = dict[str, dict[str, Sequence[Any]]]

ORDER = "order"  # the field of a page that holds its line ids in reading order
ORDERS = {ORDER, "pages"}


def page_changes(old: Page, new: Page, stored: Callable[[str], Line | None]) -> Changes:
    """What leads from the old page to the new one.

    `stored` gives a line that once was on the page, or None. Of a line never seen before only its text is noted, for
    the sake of its history: its row holds the rest, and stays. Raises ValueError for ids that are empty or double.
    """
    order_before, order_after = [line.id for line in old.lines], [line.id for line in new.lines]
    if len(set(order_after)) != len(order_after) or "" in order_after:
        raise ValueError("every line of a page must have an id of its own")
    changes: Changes = {"": field_changes(old, new, records.PAGE)}
    if order_before != order_after:
        changes[""][ORDER] = (order_before, order_after)
    known = {line.id: line for line in old.lines}
    for line in new.lines:
        before = known.get(line.id) or stored(line.id)
        if before is not None:
            changes[line.id] = {} if before is line else field_changes(before, line, records.LINE)
        elif line.text:
            changes[line.id] = {"text": ("", line.text)}
    return {key: fields for key, fields in changes.items() if fields}


def project_changes(old: Project, new: Project) -> Changes:
    """What leads from the old project to the new one; empty when nothing does."""
    fields = field_changes(old, new, records.PROJECT)
    return {"": fields} if fields else {}


def field_changes(
    old: Line | Page | Project, new: Line | Page | Project, names: Iterable[str]
) -> dict[str, Sequence[Any]]:
    """The named fields whose values differ, with both values."""
    found: dict[str, Sequence[Any]] = {}
    for name in names:
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            found[name] = (records.encoded(name, before), records.encoded(name, after))
    return found


class Playback:
    """The values of chosen fields while journal rows are played over them."""

    def __init__(self, own: Iterable[Changes]) -> None:
        """Choose the fields that these changes touch."""
        self.values: dict[str, dict[str, Any]] = {}
        self._chosen = {(key, name) for changes in own for key, fields in changes.items() for name in fields}

    def begin(self, changes: Changes) -> None:
        """Take the values before these changes as where to begin, for fields that have not begun yet."""
        for key, name, (before, _) in self._of(changes):
            self.values.setdefault(key, {}).setdefault(name, before)

    def play(self, changes: Changes) -> None:
        """Play the changes over the present values."""
        for key, name, (before, after) in self._of(changes):
            fields = self.values[key]
            fields[name] = replayed_order(fields[name], before, after) if name in ORDERS else after

    def _of(self, changes: Changes) -> Iterable[tuple[str, str, Sequence[Any]]]:
        """The changes to chosen fields."""
        for key, fields in changes.items():
            for name, pair in fields.items():
                if (key, name) in self._chosen:
                    yield key, name, pair


def replayed_order(current: Sequence[str], before: Sequence[str], after: Sequence[str]) -> list[str]:
    """What `current` becomes when the change from `before` to `after` is made to it instead.

    What was added is added behind the same neighbour, what was removed is removed, what was moved is moved; what only
    `current` has stays behind its neighbour.
    """
    current, before, after = list(current), list(before), list(after)
    if current == before:
        return after
    old, new = set(before), set(after)
    kept = [each for each in current if each not in old or each in new]
    present = set(kept)
    wanted = [each for each in after if each in present or each not in old]
    moved = [each for each in before if each in new] != [each for each in after if each in old]
    return _completed(wanted, kept) if moved else _completed(kept, wanted)


def _completed(order: list[str], other: Iterable[str]) -> list[str]:
    """The order with what only `other` has, each put behind the one it follows there."""
    result, present = list(order), set(order)
    previous: str | None = None
    for each in other:
        if each not in present:
            result.insert(0 if previous is None else result.index(previous) + 1, each)
            present.add(each)
        previous = each
    return result


def is_changes(value: Any) -> bool:
    """Whether a value read from JSON has the shape of changes."""
    return isinstance(value, dict) and all(
        isinstance(fields, dict)
        and all(isinstance(pair, list) and len(pair) == 2 for pair in fields.values())
        and all(_are_ids(each) for name in ORDERS & fields.keys() for each in fields[name])
        for fields in value.values()
    )


def _are_ids(value: Any) -> bool:
    """Whether a value is an order: the ids of lines or pages, or nothing."""
    return value is None or (isinstance(value, list) and all(isinstance(each, str) for each in value))
