"""Lines in Hebrew, with words in Latin letters and numbers in them."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt

from hwr_desktop.document.page import Character, Page
from hwr_desktop.document.search import place_of
from hwr_desktop.ui.scan.ink import strip_placing
from hwr_desktop.ui.transcript.ink_words import InkWords

HEBREW = "שלום Berlin 1848 עולם"
TEXTS = (HEBREW, "My dear Aunt", "1848 Berlin", "")


@pytest.fixture
def hebrew(typed):
    """A transcript with a line in Hebrew, one in English, one told to run from the right, and an empty one."""
    page = typed.make_page(TEXTS)
    told = replace(page.lines[2], direction="rtl")
    typed.page = Page("p2", "scan.png", 600, 600, lines=(page.lines[0], page.lines[1], told, page.lines[3]))
    typed.editor.show_page(typed.page)
    typed.text.setFocus()
    return typed


def caret_x(typed) -> int:
    return typed.text.cursorRect().x()


def test_each_line_begins_at_its_own_side(hebrew) -> None:
    middle = hebrew.text.viewport().width() / 2
    sides = []
    for number in range(3):
        hebrew.put_caret(number, 0)
        sides.append("right" if caret_x(hebrew) > middle else "left")
    assert sides == ["right", "left", "right"]


def test_the_arrows_go_where_they_point_and_reach_every_place(hebrew) -> None:
    # GIVEN the caret at the beginning of a line with both directions in it, which is at its right end
    hebrew.put_caret(0, 0)
    seen, xs = [hebrew.caret[1]], [caret_x(hebrew)]
    # WHEN somebody presses the left arrow to the other end
    for _ in HEBREW:
        hebrew.key(Qt.Key.Key_Left)
        seen.append(hebrew.caret[1])
        xs.append(caret_x(hebrew))
    # THEN the caret goes always left, and through every place of the line
    assert xs == sorted(xs, reverse=True)
    assert sorted(set(seen)) == list(range(len(HEBREW) + 1))
    # AND in the Latin line the same key goes left as ever
    hebrew.put_caret(1, 4)
    hebrew.key(Qt.Key.Key_Left)
    assert hebrew.caret == (1, 3)


def test_what_is_typed_keeps_its_logical_order(hebrew) -> None:
    # GIVEN an empty line; WHEN Hebrew, Latin and a number are typed one after the other
    hebrew.put_caret(3, 0)
    hebrew.type_letters("ב Anna 12 ג")
    # THEN the text has them in that order, and the line begins at the right
    assert hebrew.page.lines[3].text == "ב Anna 12 ג"
    block = hebrew.text.document().findBlockByNumber(3)
    assert block.textDirection() == Qt.LayoutDirection.RightToLeft
    # AND the keys that delete take what comes before and after in that order
    hebrew.key(Qt.Key.Key_Backspace)
    hebrew.put_caret(3, 2)
    hebrew.key(Qt.Key.Key_Delete)
    assert hebrew.page.lines[3].text == "ב nna 12 "


def test_vowel_points_are_kept_in_their_canonical_order(hebrew) -> None:
    hebrew.put_caret(3, 0)
    hebrew.type_letters("ב\u05bc\u05b8א")  # dagesh first, as it is typed
    assert hebrew.page.lines[3].text == hebrew.lines[3] == "ב\u05b8\u05bcא"


def test_a_selection_is_copied_in_logical_order(hebrew) -> None:
    hebrew.put_caret(0, 0)
    for _ in range(4):
        hebrew.key(Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert hebrew.editor.selected_text == "שלום"
    hebrew.put_caret(0, 2, 0, 16)
    assert hebrew.editor.selected_text == HEBREW[2:16]
    hebrew.type("x")
    assert hebrew.page.lines[0].text == HEBREW[:2] + "x" + HEBREW[16:]


def test_composing_in_hebrew_is_kept_too(hebrew) -> None:
    hebrew.put_caret(0, 4)
    hebrew.compose("־")
    hebrew.other.setFocus()
    assert hebrew.page.lines[0].text == "שלום־" + HEBREW[4:]


def test_words_are_found_at_their_ink(hebrew) -> None:
    # GIVEN a line read from the right: its first character at the right of the scan
    line = hebrew.page.lines[0]
    width = 500 / len(HEBREW)
    places = tuple(
        Character(letter, 0.9, (500 - at * width, 30), (500 - (at + 1) * width, 30)) for at, letter in enumerate(HEBREW)
    )
    line = replace(line, characters=places, baseline=((500, 30), (0, 30)), direction="rtl")
    # WHEN one asks where its first word and its number are
    first, number = place_of(line, 0, 4), place_of(line, 12, 16)
    # THEN the word is at the right end, and both are where they are in the strip of ink, which is not turned over
    placing, size, _ = strip_placing(line)
    assert first is not None and number is not None
    assert first[0][0] == 500 and first[1][0] == pytest.approx(500 - 4 * width)
    xs = [placing.map(QPointF(*point)).x() for point in (*first, *number)]
    assert xs == sorted(xs, reverse=True) and xs[0] > 0.8 * size.width()
    # AND so are the stretches that are outlined for the words at the caret, each the one that a click there would find
    words = InkWords(line, placing)
    for position, word in ((2, "שלום"), (7, "Berlin"), (13, "1848"), (20, "עולם")):
        found = words.word_at(position)
        assert found is not None and found.text == word
        left, right = words.stretch_of(found)
        assert 0 <= left < right <= size.width() and words.word_under((left + right) / 2, 10) == found
    stretches = [words.stretch_of(words.word_at(position)) for position in (2, 7, 13, 20)]
    assert stretches == sorted(stretches, reverse=True)
