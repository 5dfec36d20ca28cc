"""What the guide says of keys, menus and words of the window is so, and its pictures are there.

In `docs/guide` **Lines > Cut lines** is a place in the menus, `Ctrl+K` a key, and *Read page* stands in the window.
"""

import re
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from hwr_desktop.ui.actions import TABLE, Actions
from hwr_desktop.ui.dialogs.shortcuts import Shortcuts
from hwr_desktop.ui.menus import MENUS, RECENT, SEPARATOR, SUBMENUS

GUIDE = Path(__file__).parents[2] / "docs" / "guide"
PAGES = sorted(GUIDE.glob("*.md"))
MOST_BYTES = 3_000_000
KEYS_OF_THE_TEXT = {"Enter", "Shift+Enter", "1", "5"}
"""What the text and the list of readings understand by themselves; the sheet of keys has the rest."""
COMMANDS = {"make screenshots", "hwr doctor"}
ROWS = {row.id: row for row in TABLE}

PLACE = re.compile(r"\*\*([^*]+ > [^*]+)\*\*(?: \(`([^`]+)`\)| \| `([^`]+)` \|)?")
CODE = re.compile(r"`([^`]+)`")
SAID = re.compile(r"(?<!\*)\*([^*]+)\*(?!\*)")
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)]+)\)")


def text_of(page):
    return " ".join(page.read_text(encoding="utf-8").split())


def plain(words):
    return words.replace("&", "")


def places():
    """Every entry of the menus as "Menu > Entry", with its key."""
    found = {}
    for title, entries in MENUS:
        for entry in entries:
            if entry == RECENT:
                found[f"{plain(title)} > Open recent"] = ""
            elif entry in SUBMENUS:
                submenu, inside = SUBMENUS[entry]
                for each in inside:
                    if each != SEPARATOR:
                        path = f"{title} > {submenu} > {ROWS[each].text}"
                        found[plain(path)] = ROWS[each].shortcut
            elif entry != SEPARATOR:
                found[plain(f"{title} > {ROWS[entry].text}")] = ROWS[entry].shortcut
    return found


@cache
def words_of_the_window():
    from source_strings import of_the_program

    return {plain(source) for _, source in of_the_program().texts}


@pytest.fixture
def keys(qtbot):
    """Every key that the window understands, as its sheet of keys has them."""
    window = QWidget()
    qtbot.addWidget(window)
    sheet = Shortcuts(Actions(window), window)
    tree = sheet.layout().itemAt(0).widget()
    listed = [tree.topLevelItem(row).text(0) for row in range(tree.topLevelItemCount())]
    return KEYS_OF_THE_TEXT | set(listed) | {key for each in listed for key in each.split(", ")}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_menus_and_keys_are_those_of_the_window(page, keys):
    known, text = places(), text_of(page)
    # THEN every place in the menus that the page names is there
    for place, key, key_in_table in PLACE.findall(text):
        assert place in known, f"{place} is in no menu"
        # AND the key named with it is its own
        if key or key_in_table:
            assert known[place] == (key or key_in_table), place
    # AND every key is one that the window understands
    assert set(CODE.findall(text)) - COMMANDS <= keys


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_words_said_to_stand_in_the_window_do(page):
    said = set(SAID.findall(re.sub(r"\*\*[^*]+\*\*", "", text_of(page))))
    assert said <= words_of_the_window()


def test_every_picture_is_there_and_shown():
    shown = [(page.stem, *found) for page in PAGES for found in PICTURE.findall(text_of(page))]
    # THEN each is described in words
    assert [name for name, words, _ in shown if not words.strip()] == []
    # AND what is shown is what there is
    there = {picture.name for picture in (GUIDE / "pictures").iterdir()}
    assert {file for _, _, file in shown} == {f"pictures/{name}" for name in there}
    # AND all together are soon fetched
    assert sum(picture.stat().st_size for picture in (GUIDE / "pictures").iterdir()) < MOST_BYTES


def test_every_page_is_in_the_list_of_pages():
    listed = LINK.findall(text_of(GUIDE / "README.md"))
    assert sorted(listed) == [page.name for page in PAGES if page.name != "README.md"]
    # AND what the pages refer to is there
    assert all((GUIDE / target).exists() for page in PAGES for target in LINK.findall(text_of(page)))
