import pytest

import hwr_desktop.engine.pipeline  # noqa: F401  brings torch, which on a busy machine takes longer than a test waits

WORDS = ("Dear Anna,", "we are all well", "and send our love.", "Your Thomas")


@pytest.fixture
def three(opened, draw, qtbot):
    """The window with three pages opened, the first shown."""
    opened.open([draw(f"page{number}.png", lines=number) for number in (1, 2)])
    qtbot.waitUntil(lambda: len(opened.workspace.pages) == 3 and not opened.decoding.busy, timeout=20000)
    opened.show_page.show(opened.workspace.pages[0])
    qtbot.waitUntil(lambda: opened.workspace.page.id == opened.workspace.pages[0], timeout=20000)
    return opened


def done(desktop):
    """What was said at the end, if it has been."""
    return next((text for text in desktop.window.message_bar.texts if text.startswith("Reading is done.")), None)


def notes(desktop):
    """What the page list says of each page."""
    known = desktop.window.page_list.pages._notes
    return [known[page_id].words if page_id in known else None for page_id in desktop.workspace.pages]


def choose(desktop, *numbers):
    desktop.window.page_list.choose(desktop.workspace.pages[number] for number in numbers)


def test_a_page_that_is_read_by_itself_meanwhile_is_not_read_twice(three, engine, qtbot):
    # GIVEN all pages being read, the first of them now
    three.window.actions_["read_when_opened"].setChecked(True)
    engine.hold()
    three.window.actions_["read_all"].trigger()
    qtbot.waitUntil(lambda: len(engine.requests) == 1, timeout=20000)
    # WHEN the person goes to the third page, which is then read at once
    third = three.workspace.pages[2]
    three.show_page.show(third)
    qtbot.waitUntil(lambda: len(engine.requests) == 2, timeout=20000)
    engine.free()
    qtbot.waitUntil(lambda: done(three) is not None, timeout=20000)
    # THEN each page was read just once, and all are counted
    assert sorted(request.page.id for request in engine.requests) == sorted(three.workspace.pages)
    assert three.workspace.file.page(third).text == "\n".join(WORDS)
    assert done(three) == "Reading is done. Pages: 3, lines: 12."


def test_a_scan_that_went_bad_does_not_hold_up_the_others(three, engine, qtbot):
    # GIVEN three pages, of which the second cannot be decoded
    second = three.workspace.pages[1]
    engine.bad_pages.add(second)
    # WHEN all are read
    three.window.actions_["read_all"].trigger()
    qtbot.waitUntil(lambda: done(three) is not None, timeout=20000)
    # THEN the other two are read, and both the reason and the number of those left out are told
    texts = [three.workspace.page_of(page_id).text for page_id in three.workspace.pages]
    assert [bool(text) for text in texts] == [True, False, True]
    assert "page.png is damaged." in three.window.message_bar.texts
    assert done(three).startswith("Reading is done. Pages: 2, lines: 8.") and "cannot be opened: 1." in done(three)


def test_the_progress_says_which_page_of_how_many(three, engine, qtbot):
    engine.hold()
    three.window.actions_["read_all"].trigger()
    qtbot.waitUntil(lambda: three.window.progress.isVisible(), timeout=20000)
    assert three.window.progress.title == "Read page 1 of 3"
    engine.free()
    qtbot.waitUntil(lambda: not three.reading.busy, timeout=20000)


def test_selected_pages_are_read_in_a_queue_that_is_seen(three, engine, qtbot):
    # GIVEN three pages that nobody has read
    qtbot.waitUntil(lambda: notes(three) == ["Not read yet"] * 3, timeout=20000)
    # WHEN the second and third are selected and read, the second as far as two lines
    engine.hold()
    choose(three, 1, 2)
    three.window.actions_["read_pages"].trigger()
    engine.let(2)
    # THEN the list says so of each
    qtbot.waitUntil(lambda: notes(three) == ["Not read yet", "Reading 2 of 4", "Waiting"], timeout=20000)
    # AND at the end that both are read, the first not, and undo takes both back at once
    engine.free()
    qtbot.waitUntil(lambda: done(three) == "Reading is done. Pages: 2, lines: 8.", timeout=20000)
    qtbot.waitUntil(lambda: notes(three) == ["Not read yet", "Read", "Read"], timeout=20000)
    assert three.workspace.undo_label == "Read pages"
    three.window.actions_["undo"].trigger()
    assert [three.workspace.page_of(page_id).lines for page_id in three.workspace.pages] == [(), (), ()]
    qtbot.waitUntil(lambda: notes(three) == ["Not read yet"] * 3, timeout=20000)


def test_pages_are_taken_out_of_the_queue_and_the_others_go_on(three, engine, qtbot):
    # GIVEN three pages being read, the first of them now
    engine.hold()
    three.window.actions_["read_all"].trigger()
    engine.let(1)
    qtbot.waitUntil(lambda: notes(three) == ["Reading 1 of 4", "Waiting", "Waiting"], timeout=20000)
    # WHEN the first two are taken out
    choose(three, 0, 1)
    three.window.actions_["unqueue_pages"].trigger()
    assert "Pages taken out of the queue: 2." in three.window.message_bar.texts
    engine.free()
    # THEN only the third is read whole, and what was read of the first stays
    qtbot.waitUntil(lambda: done(three) == "Reading is done. Pages: 1, lines: 4.", timeout=20000)
    qtbot.waitUntil(lambda: notes(three) == ["Read 1 of 4", "Not read yet", "Read"], timeout=20000)


def test_more_pages_can_join_the_queue(three, engine, qtbot):
    # GIVEN the first page being read as a queue of one
    engine.hold()
    choose(three, 0)
    three.window.actions_["read_pages"].trigger()
    qtbot.waitUntil(lambda: len(engine.requests) == 1, timeout=20000)
    # WHEN all are to be read THEN each is read once, in order
    three.window.actions_["read_all"].trigger()
    engine.free()
    qtbot.waitUntil(lambda: done(three) == "Reading is done. Pages: 3, lines: 12.", timeout=20000)
    assert [request.page.id for request in engine.requests] == list(three.workspace.pages)


def test_a_page_that_is_removed_waits_no_longer(three, engine, qtbot):
    engine.hold()
    three.window.actions_["read_all"].trigger()
    qtbot.waitUntil(lambda: len(engine.requests) == 1, timeout=20000)
    choose(three, 2)
    three.window.actions_["remove_page"].trigger()
    assert three.read_pages.waiting == three.workspace.pages[1:]
    engine.free()
    qtbot.waitUntil(lambda: done(three) == "Reading is done. Pages: 2, lines: 8.", timeout=20000)


def test_stopping_ends_the_queue(three, engine, qtbot):
    engine.hold()
    three.window.actions_["read_all"].trigger()
    engine.let(1)
    qtbot.waitUntil(lambda: notes(three) == ["Reading 1 of 4", "Waiting", "Waiting"], timeout=20000)
    three.window.actions_["stop"].trigger()
    qtbot.waitUntil(lambda: not three.reading.busy, timeout=20000)
    assert three.read_pages.waiting == () and len(engine.requests) == 1 and done(three) is None
    qtbot.waitUntil(lambda: notes(three) == ["Read 1 of 4", "Not read yet", "Not read yet"], timeout=20000)
