from __future__ import annotations

from dataclasses import replace

from hwr_desktop.document import edits
from hwr_desktop.document.page import Character


def unsure(page, sure=0.0):
    """The page with every word of it surely wrong."""
    lines = tuple(
        replace(line, characters=tuple(Character(each, sure, (0, 0), (1, 0)) for each in line.text))
        for line in page.lines
    )
    return page.with_lines(lines)


def test_the_count_of_the_page_follows_what_is_done(lined):
    # GIVEN a page of twelve words that are all wrong
    status = lined.window.status
    lined.workspace.edit(unsure(lined.workspace.page), "Read page")
    assert status.wrong_words_text == "About 12 wrong words left"
    # WHEN a line of four is checked, and another typed anew
    page = edits.with_checked(lined.workspace.page, lined.workspace.page.lines[1].id)
    lined.workspace.edit(page, "Check")
    assert status.wrong_words_text == "About 8 wrong words left"
    lined.workspace.type_text(page.lines[2].id, "nothing of it was right", "Typing")
    # THEN they do not count any more
    assert status.wrong_words_text == "About 4 wrong words left"
    for line in page.lines:
        lined.workspace.edit(edits.with_checked(lined.workspace.page, line.id), "Check")
    assert status.wrong_words_text == "No wrong word expected"


def test_where_nothing_is_known_of_the_words_nothing_is_said(lined):
    assert lined.window.status.wrong_words_text == ""


def test_all_pages_are_counted_beside_the_window_and_again_after_a_change(lined, draw, qtbot):
    # GIVEN a second page that was not read
    status = lined.window.status
    lined.workspace.edit(unsure(lined.workspace.page), "Read page")
    first = lined.workspace.page.id
    lined.open([draw("second.png")])
    qtbot.waitUntil(lambda: len(lined.workspace.pages) == 2, timeout=20000)
    lined.show_page.show(first)
    qtbot.waitUntil(lambda: status.wrong_words_text.endswith("12 on all pages"), timeout=20000)
    # WHEN words come to be on the second
    other = lined.workspace.page_of(lined.workspace.pages[1])
    lines = tuple(replace(line, id=f"x{line.id}") for line in lined.workspace.page.lines[:1])
    lined.workspace.edit(other.with_lines(lines), "Read page")
    # THEN all pages have more
    qtbot.waitUntil(lambda: status.wrong_words_text.endswith("14 on all pages"), timeout=20000)
    assert status.wrong_words_text.startswith("About 12 wrong words left")
