"""A project is looked through beside the window before it is opened."""

import pytest

from hwr_desktop.document.page import Page
from hwr_desktop.store.lock import ProjectLock
from hwr_desktop.store.project_file import ProjectFile


@pytest.fixture
def folder(tmp_path, draw):
    """A project of one page."""
    with ProjectFile.create(tmp_path / "Letters") as project:
        project.add_pages([Page("p0", project.add_scan(draw("page.png")), 600, 480)], "Add page")
    return tmp_path / "Letters"


def test_a_damaged_project_is_refused_and_the_open_one_stays(opened, folder, qtbot):
    # GIVEN an open project, and another that is damaged behind its first page
    before, file = opened.workspace.file, folder / "Letters.hwr"
    data = bytearray(file.read_bytes())
    data[4096:] = b"\xa5" * (len(data) - 4096)
    file.write_bytes(data)
    # WHEN that is opened
    opened.open([folder])
    qtbot.waitUntil(lambda: not opened.open_project.work.busy, timeout=20000)
    # THEN a sentence says so, the open one stays, and nobody holds the other
    assert "damaged" in opened.window.message_bar.texts[-1]
    assert opened.workspace.file is before and opened.workspace.page is not None
    ProjectLock(folder).release()


def test_scans_that_come_while_a_project_is_opened_go_into_that(opened, folder, draw, qtbot):
    # GIVEN an open project WHEN another is opened, and a scan right after it
    opened.open([folder])
    opened.open([draw("other.png", lines=1)])
    # THEN the scan is a page of the other
    qtbot.waitUntil(lambda: len(opened.workspace.pages) == 2, timeout=20000)
    assert opened.workspace.file.folder == folder and opened.workspace.pages[0] == "p0"


def test_a_window_that_is_closed_while_it_opens_a_project_lets_that_go(desktop, folder):
    desktop.open([folder])
    desktop.window.close()
    ProjectLock(folder).release()
