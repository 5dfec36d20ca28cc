import pytest

WORDS = ("Dear Anna,", "we are all well", "and send our love.", "Your Thomas")


@pytest.fixture
def three(opened, draw, qtbot):
    """The window with three pages opened, the first shown."""
    opened.open([draw(f"page{number}.png", lines=number) for number in (1, 2)])
    qtbot.waitUntil(lambda: len(opened.workspace.pages) == 3 and not opened.decoding.busy, timeout=20000)
    opened.show_page.show(opened.workspace.pages[0])
    qtbot.waitUntil(lambda: opened.workspace.page.id == opened.workspace.pages[0], timeout=20000)
    return opened


def test_a_page_that_is_read_by_itself_meanwhile_is_not_read_twice(three, engine, qtbot):
    # GIVEN all pages being read, the first of them now
    three.window.actions_["read_when_opened"].setChecked(True)
    engine.hold()
    three.window.actions_["read_all"].trigger()
    qtbot.waitUntil(lambda: len(engine.requests) == 1)
    # WHEN the person goes to the third page, which is then read at once
    third = three.workspace.pages[2]
    three.show_page.show(third)
    qtbot.waitUntil(lambda: len(engine.requests) == 2, timeout=20000)
    engine.free()
    qtbot.waitUntil(lambda: "All pages have been read." in three.window.message_bar.texts, timeout=20000)
    # THEN each page was read just once
    assert sorted(request.page.id for request in engine.requests) == sorted(three.workspace.pages)
    assert three.workspace.file.page(third).text == "\n".join(WORDS)


def test_a_scan_that_went_bad_does_not_hold_up_the_others(three, engine, qtbot):
    # GIVEN three pages, of which the second cannot be decoded
    second = three.workspace.pages[1]
    engine.bad_pages.add(second)
    # WHEN all are read
    three.window.actions_["read_all"].trigger()
    qtbot.waitUntil(lambda: any("All pages" in text for text in three.window.message_bar.texts), timeout=20000)
    # THEN the other two are read, and both the reason and the number of those left out are told
    texts = [three.workspace.page_of(page_id).text for page_id in three.workspace.pages]
    assert [bool(text) for text in texts] == [True, False, True]
    said = three.window.message_bar.texts
    assert "page.png is damaged." in said and any("All pages have been read but 1" in text for text in said)


def test_the_progress_says_which_page_of_how_many(three, engine, qtbot):
    engine.hold()
    three.window.actions_["read_all"].trigger()
    qtbot.waitUntil(lambda: three.window.progress.isVisible())
    assert three.window.progress.title == "Read page 1 of 3"
    engine.free()
    qtbot.waitUntil(lambda: not three.reading.busy, timeout=20000)
