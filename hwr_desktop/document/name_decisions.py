"""Changes of the book of names: what a person decides is added to what was decided before, as pure functions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from hwr_desktop.document.name_book import Act, Decision, Kind, form_key
from hwr_desktop.document.project import Project

_INSTEAD_OF = {
    Act.CONFIRM: (Act.CONFIRM, Act.DISMISS),
    Act.DISMISS: (Act.CONFIRM, Act.DISMISS),
    Act.JOIN: (Act.JOIN, Act.PART),
    Act.PART: (Act.JOIN, Act.PART),
}
"""Which earlier decisions about the same form one takes the place of."""


def with_decisions(project: Project, made: Iterable[Decision]) -> Project:
    """The project with decisions added, one after the other.

    What was decided about the same form before, and is cancelled by that, goes; but where another form was joined to it
    since, it stays, since that other one went with it.
    """
    decisions = list(project.decisions)
    for decision in made:
        key = form_key(decision.kind, decision.form)
        needed = False  # whether somebody joined it since, looking from the last decision to the first
        kept: list[Decision] = []
        for earlier in reversed(decisions):
            cancelled = earlier.act in _INSTEAD_OF[decision.act] and form_key(earlier.kind, earlier.form) == key
            if not cancelled or (needed and earlier.act in (Act.JOIN, Act.PART)):
                kept.append(earlier)
            needed = needed or (earlier.act is Act.JOIN and form_key(earlier.kind, earlier.other) == key)
        decisions = [*reversed(kept), decision]
    return replace(project, decisions=tuple(decisions))


def taken_back(project: Project, act: Act, kind: Kind, forms: Iterable[str]) -> Project:
    """The project without what was decided in that way about these forms."""
    keys = {form_key(kind, form) for form in forms}
    left = (each for each in project.decisions if each.act is not act or form_key(each.kind, each.form) not in keys)
    return replace(project, decisions=tuple(left))


def dismissed(project: Project) -> tuple[Decision, ...]:
    """What a person said is nothing, and did not bring back since."""
    return tuple(decision for decision in project.decisions if decision.act is Act.DISMISS)
