from __future__ import annotations

from dataclasses import replace

from hwr_desktop.document import edits
from hwr_desktop.document.accepted_words import with_accepted
from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import PERSON, Author, AuthorKind, Character, Choice, Line, Page
from hwr_desktop.document.words.words import words_of

MODEL = Author(AuthorKind.MODEL, "letters")


def page_of(text: str) -> Page:
    """A page of one line, as it was read, whose words are doubtful and may be read otherwise."""
    read = tuple(Character(each, 0.8, (10.0 * at, 15.0), (10.0 * at + 9, 15.0)) for at, each in enumerate(text))
    choices = tuple(Choice(at, at + len(word), word.upper(), 0.2) for word in text.split() for at in [text.index(word)])
    line = Line("a", rectangle(Box(0, 0, 300, 20)), ((0.0, 15.0), (300.0, 15.0)), text, 0.8, read, author=MODEL)
    return Page("p", "scan.png", 300, 100, lines=(replace(line, choices=choices),))


def test_an_accepted_word_is_sure_and_the_others_stay_doubtful():
    # GIVEN a line of three doubtful words; WHEN the second is accepted
    page = page_of("one snow fell")
    line = with_accepted(page, "a", 4).line("a")
    # THEN it alone is sure and has no other readings any more
    one, snow, fell = words_of(line)
    assert snow.confidence == 1.0 and snow.choices == ()
    assert one.confidence < 0.6 and fell.confidence < 0.6 and [c.text for c in fell.choices] == ["FELL"]
    # AND the line says the same, by a person, so that no reading replaces it
    assert (line.text, line.author, line.locked) == ("one snow fell", PERSON, True)
    assert edits.with_reading(page.with_lines((line,)), "a", "xxx", 1.0, (), MODEL).line("a").text == "one snow fell"


def test_a_word_behind_a_correction_is_accepted_at_its_place():
    # GIVEN a line whose first word was corrected to a longer one; WHEN the last is accepted
    page = edits.with_text(page_of("one snow fell"), "a", "everyone snow fell")
    line = with_accepted(page, "a", 14).line("a")
    # THEN it is that word and no other
    assert [word.confidence == 1.0 for word in words_of(line) if word.confidence] == [False, True]


def test_where_no_word_was_read_nothing_changes():
    page = edits.with_text(page_of("one snow fell"), "a", "everyone snow fell")
    assert with_accepted(page, "a", 0) is page and with_accepted(page, "a", 3) is page
