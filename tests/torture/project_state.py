"""What a project comes to, in one short word: two projects with the same word say the same."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from hwr_desktop.document.page import Page
from hwr_desktop.document.project import Project
from hwr_desktop.store.project_file import ProjectFile


def state_of(project: Project, pages: Iterable[Page]) -> str:
    """The SHA-256 of a project and its pages, in their order."""
    return hashlib.sha256(repr((project, tuple(pages))).encode("utf-8", "surrogatepass")).hexdigest()


def state_in(file: ProjectFile) -> str:
    """The same of an open project, read from its file."""
    return state_of(file.project, (file.page(page_id) for page_id in file.project.pages))
