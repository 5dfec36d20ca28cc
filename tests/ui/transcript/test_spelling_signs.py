"""Misspelt words are drawn over a zigzag, which moves with them."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage

from hwr_desktop.language.spelling.misspelt_words import MisspeltWord
from hwr_desktop.ui.steps.spelling_steps import LineSpelling
from hwr_desktop.ui.transcript.spelling_signs import still_there


def word(text, start):
    return MisspeltWord(text, start, start + len(text), ("other",))


def drawn(typed, colour):
    """How many points of the text have that colour, and in how many rows and columns of the picture."""
    picture = typed.text.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    wanted = QColor(colour).rgb()
    points = [(x, y) for y in range(picture.height()) for x in range(picture.width()) if picture.pixel(x, y) == wanted]
    return len(points), len({y for _, y in points}), len({x for x, _ in points})


def test_words_keep_their_places_as_the_text_around_them_changes():
    words = (word("befcre", 4), word("carne", 16))
    # WHEN something is typed between two words, or before both
    assert still_there(words, "and befcre they carne", "and befcre we carne") == (words[0], word("carne", 14))
    assert [each.start for each in still_there(words, "and befcre they carne", "And so befcre they carne")] == [7, 19]
    # AND a word that is typed into is gone until it is looked at again
    assert still_there(words, "and befcre they carne", "and befxcre they carne") == (word("carne", 17),)


def test_a_zigzag_is_drawn_under_the_word_and_nothing_without_it(typed):
    colour = typed.editor._text.colours.misspelt
    assert drawn(typed, colour)[0] == 0
    # WHEN a word of the second line is told
    line = typed.page.lines[1]
    typed.editor.show_spelling({line.id: LineSpelling(line, (word("garden", 4),), ())})
    # THEN a low and wide figure is drawn
    points, rows, columns = drawn(typed, colour)
    assert points > 10 and 1 < rows < columns
    # AND it goes where the line is checked
    typed.editor.checked_wished.emit(line.id, True)
    assert drawn(typed, colour)[0] == 0


def test_a_doubtful_or_marked_word_has_no_second_line(typed):
    doubtful = typed.read_line("l2", "the garden is", unsure=(4, 5), top=100)
    typed.show(typed.page.with_lines((typed.page.lines[0], doubtful, *typed.page.lines[2:])))
    typed.editor.show_spelling({"l2": LineSpelling(doubtful, (word("garden", 4),), ())})
    assert drawn(typed, typed.editor._text.colours.misspelt)[0] == 0
