import threading

import pytest


@pytest.fixture
def three(opened, draw, qtbot):
    opened.open([draw(f"page{number}.png", width=600 + number) for number in (1, 2)])
    qtbot.waitUntil(lambda: len(opened.workspace.pages) == 3 and not opened.decoding.busy, timeout=20000)
    return opened


def shown(desktop):
    return desktop.workspace.pages.index(desktop.workspace.page.id)


def test_pages_are_gone_through(three, qtbot):
    # GIVEN the second page shown, as the first of those opened last
    qtbot.waitUntil(lambda: shown(three) == 1)
    # WHEN going on and back
    three.window.actions_["next_page"].trigger()
    qtbot.waitUntil(lambda: shown(three) == 2)
    three.window.actions_["next_page"].trigger()
    three.window.actions_["previous_page"].trigger()
    three.window.actions_["previous_page"].trigger()
    # THEN the page list follows, and the ends are ends
    qtbot.waitUntil(lambda: shown(three) == 0)
    assert three.window.page_list.currentIndex().row() == 0


def test_a_page_is_chosen_in_the_list_and_has_its_thumbnail(three, qtbot):
    # WHEN the third page is clicked
    model = three.window.page_list.pages
    three.window.page_list.setCurrentIndex(model.index(2))
    # THEN it is shown
    qtbot.waitUntil(lambda: three.workspace.page.width == 602)
    # AND the small pictures have come
    qtbot.waitUntil(lambda: set(model._pictures) == set(three.workspace.pages), timeout=20000)


def test_a_removed_page_comes_back_with_undo_and_its_neighbour_is_shown(three, qtbot):
    # GIVEN the last page shown
    three.show_page.show(three.workspace.pages[2])
    qtbot.waitUntil(lambda: shown(three) == 2)
    last = three.workspace.page.id
    # WHEN it is removed
    three.window.actions_["remove_page"].trigger()
    qtbot.waitUntil(lambda: shown(three) == 1)
    # THEN undo brings it back
    three.window.actions_["undo"].trigger()
    assert three.workspace.pages[2] == last
    qtbot.waitUntil(lambda: shown(three) == 2)


def test_taking_back_the_opening_leads_to_the_empty_state(opened):
    opened.window.actions_["undo"].trigger()
    assert not opened.window.shows_work and opened.workspace.page is None
    opened.window.actions_["redo"].trigger()
    assert opened.window.shows_work


def test_text_is_shown_although_the_scan_is_gone(three, qtbot):
    # GIVEN a page whose scan was deleted from the project's folder
    target = three.workspace.pages[2]
    three.workspace.file.scan_path(three.workspace.page_of(target).image).unlink()
    # WHEN it is shown
    three.show_page.show(target)
    # THEN a message says so, and the page is there on an empty sheet
    qtbot.waitUntil(lambda: three.workspace.page.id == target)
    assert "page2" in three.window.message_bar.texts[-1]


@pytest.fixture
def held(desktop, monkeypatch):
    """Scans are decoded only once this is set."""
    free, decode = threading.Event(), desktop.scans.array

    def array(path, index):
        free.wait(60)
        return decode(path, index)

    monkeypatch.setattr(desktop.scans, "array", array)
    yield free
    free.set()


def test_while_the_first_scan_is_being_opened_the_canvas_says_so(desktop, held, draw, qtbot):
    # GIVEN the first scan, whose picture takes a while
    canvas = desktop.window.canvas
    dropped = canvas.grab().toImage()
    desktop.open([draw("aunt-mary.png")])
    qtbot.waitUntil(lambda: desktop.window.shows_work, timeout=20000)
    # WHEN one looks at the canvas THEN it names the scan, and asks for nothing to be dropped
    assert desktop.workspace.page is None
    assert canvas.accessibleDescription() == "Opening aunt-mary.png…"
    assert canvas.grab().toImage() != dropped
    # WHEN it is there THEN the page is told of instead
    held.set()
    qtbot.waitUntil(lambda: desktop.workspace.page is not None, timeout=20000)
    assert canvas.accessibleDescription().startswith("0 line")


def test_a_project_that_is_opened_again_names_its_scan_too_until_it_is_closed(opened, held, qtbot):
    # GIVEN a project that was closed
    canvas, folder = opened.window.canvas, opened.workspace.file.folder
    assert opened.open_project.close()
    assert "Drop scans" in canvas.accessibleDescription()
    # WHEN it is opened again THEN its scan is named
    opened.open_project.open(folder)
    qtbot.waitUntil(lambda: canvas.accessibleDescription() == "Opening letter.png…", timeout=20000)
    assert opened.workspace.page is None
    # WHEN it is closed before the scan is there THEN nothing is being opened any more
    assert opened.open_project.close()
    assert "Drop scans" in canvas.accessibleDescription()
