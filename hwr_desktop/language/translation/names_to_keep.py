"""The names that a project's translations leave as they are."""

from __future__ import annotations

from hwr_desktop.document.name_book import NAMES, Act, form_key
from hwr_desktop.document.own_words import right_words
from hwr_desktop.document.project import Project


def names_to_keep(project: Project) -> tuple[str, ...]:
    """The words that are right in a project, and the forms that were joined to its names, however they are spelt."""
    right = right_words(project)
    kept = {form_key(kind, word) for kind in NAMES for word in right}
    joined: dict[object, str] = {}
    by_itself = set()
    for decision in reversed(project.decisions):
        key = form_key(decision.kind, decision.form)
        if decision.act in (Act.DISMISS, Act.PART):
            by_itself.add(key)
        elif decision.act is Act.JOIN and key not in by_itself and form_key(decision.kind, decision.other) in kept:
            kept.add(key)
            joined[key] = decision.form
    return tuple(dict.fromkeys((*right, *joined.values())))
