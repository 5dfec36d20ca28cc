from __future__ import annotations

from dataclasses import FrozenInstanceError, replace

import pytest

from hwr_desktop.document.project import Letter, Project


def test_a_project_is_replaced_and_never_changed():
    project = Project("Anna")
    with pytest.raises(FrozenInstanceError):
        project.pages = ("p",)  # type: ignore[misc]
    grouped = replace(project, pages=("p", "q"), letters=(Letter("x", ("p", "q"), sender="Anna"),))
    assert grouped.letters[0].pages == grouped.pages
    assert project == Project("Anna") and hash(grouped) != hash(project)
