"""That nothing hangs as a project grows: ten times what `benchmarks.window` asks for.

Counted is the processor's time, so that no test fails because the machine is busy.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from benchmarks.heartbeat import Heartbeat
from hwr_desktop.document import edits
from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import Line, Page, new_id
from hwr_desktop.store.project_file import ProjectFile

HANGS_S = 1.0
TEXTS = ("Dear Anna,", "we are all well", "and send our love.", "Your Thomas")


def written(number, text):
    """A line of a page that was read."""
    box = Box(40, 60 + 90 * number, 560, 130 + 90 * number)
    return Line(new_id(), rectangle(box), ((40.0, box.bottom - 15), (560.0, box.bottom - 15)), text)


@pytest.fixture
def heart(desktop):
    beating = Heartbeat()
    yield beating
    beating.stop()


@pytest.fixture
def project_of(tmp_path, draw):
    """Makes a project of so many pages that were read, and returns its folder."""

    def make(count: int):
        folder = tmp_path / "Letters"
        with ProjectFile.create(folder) as project:
            scan = project.add_scan(draw("page.png"))
            lines = [written(number, text) for number, text in enumerate(TEXTS)]
            project.add_pages([Page(f"p{at}", scan, 600, 480, lines=tuple(lines)) for at in range(count)], "Add pages")
        return folder

    return make


@pytest.fixture
def decoded(desktop, monkeypatch):
    """The thumbnails that were decoded so far, one entry each."""
    made: list[object] = []
    thumbnail = desktop.scans.thumbnail

    def counted(*wish):
        for step in thumbnail(*wish):
            made.append(wish)
            yield step

    monkeypatch.setattr(desktop.scans, "thumbnail", counted)
    return made


def test_a_thousand_pages_open_without_a_halt_and_only_what_is_seen_is_decoded(desktop, heart, decoded, project_of):
    folder = project_of(1000)
    # WHEN a project of a thousand pages is opened and its list is scrolled to the end
    heart.restart()
    desktop.open([folder])
    heart.wait_until(lambda: desktop.workspace.page is not None, 60)
    heart.wait_until(lambda: not desktop.decoding.busy, 60)
    bar = desktop.window.page_list.verticalScrollBar()
    bar.setValue(bar.maximum())
    heart.wait(0.2)
    heart.wait_until(lambda: not desktop.decoding.busy, 60)
    # THEN the window never stood still for long, and few of its pages were decoded
    assert heart.cpu_s < HANGS_S
    assert 0 < len(decoded) < 60


def test_many_pages_are_edited_and_undone_and_turned_without_a_halt(desktop, heart, project_of):
    # GIVEN a project of which one step changed all pages
    desktop.open([project_of(300)])
    heart.wait_until(lambda: desktop.workspace.page is not None, 60)
    workspace, actions = desktop.workspace, desktop.window.actions_
    step = workspace.new_step()
    for page_id in workspace.pages:
        page = workspace.page_of(page_id)
        workspace.edit(edits.with_text(page, page.lines[0].id, "Dear Mother,"), "Replace all", step=step)
    heart.wait(0.1)
    heart.restart()
    # WHEN that is undone THEN it is undone on the last page too, and the window never stood still for long
    actions["undo"].trigger()
    heart.turn()
    assert workspace.page_of("p299").lines[0].text == "Dear Anna,"
    assert heart.cpu_s < HANGS_S
    # WHEN all pages are turned THEN so it is with that
    desktop.window.page_list.choose(workspace.pages)
    actions["turn_right"].trigger()
    heart.turn()
    assert workspace.file.head("p299").turn == 90
    assert heart.cpu_s < HANGS_S


def test_a_key_draws_no_other_line_of_the_scan_anew(lined, qtbot):
    # GIVEN a page with lines, painted
    canvas, page = lined.window.canvas, lined.workspace.page
    qtbot.wait(50)
    drawn = []
    for line_id, item in canvas._layer.items.items():
        refresh = item.refresh
        item.refresh = lambda line_id=line_id, refresh=refresh: (drawn.append(line_id), refresh())
    # WHEN a letter is typed
    text = page.lines[1].text + "x"
    lined.workspace.type_text(page.lines[1].id, text, "Type")
    # THEN nothing is drawn that looks as before
    assert lined.workspace.page.lines[1].text == text and drawn == []
    # WHEN a line is emptied and one checked THEN they are drawn anew, for they look otherwise
    emptied = edits.with_text(lined.workspace.page, page.lines[1].id, "")
    lines = tuple(replace(line, checked=True) if line.id == page.lines[2].id else line for line in emptied.lines)
    lined.workspace.edit(emptied.with_lines(lines), "Edit")
    assert drawn == [page.lines[1].id, page.lines[2].id]
