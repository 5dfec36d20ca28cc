"""The pages of a project that can be read; a damaged one is told and passed over, so that it does not end a command."""

from __future__ import annotations

from collections.abc import Iterator

from hwr_desktop.cli.report import Report
from hwr_desktop.document.page import Page
from hwr_desktop.errors import ProjectError
from hwr_desktop.store.project_file import ProjectFile


def whole_pages(file: ProjectFile, report: Report, told: set[str]) -> Iterator[Page]:
    """Each page with its letters, in order. What is damaged counts as failed, once: its id is added to `told`."""
    for number, page_id in enumerate(file.project.pages, 1):
        try:
            yield file.page(page_id)
        except ProjectError as error:
            if page_id not in told:
                report.failed(f"page {number}", error)
            told.add(page_id)
