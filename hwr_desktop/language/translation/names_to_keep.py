"""The names that a project's translations leave as they are."""

from __future__ import annotations

from hwr_desktop.document.name_book import NAMES, Act, form_key
from hwr_desktop.document.project import Project


def names_to_keep(project: Project) -> tuple[str, ...]:
    """The names that a person confirmed, in all forms that were joined to them, and the project's own words."""
    confirmed: dict[object, tuple[str, ...]] = {}
    for decision in project.decisions:
        key = form_key(decision.kind, decision.form)
        into = form_key(decision.kind, decision.other)
        if decision.kind not in NAMES:
            continue
        if decision.act is Act.CONFIRM or (decision.act is Act.JOIN and into in confirmed):
            confirmed[key] = tuple(filter(None, (decision.form, decision.other)))
        elif decision.act is Act.DISMISS:
            confirmed.pop(key, None)
    return tuple(dict.fromkeys((*(form for forms in confirmed.values() for form in forms), *project.words)))
