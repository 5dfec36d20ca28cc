from __future__ import annotations

from hwr_desktop.document import edits
from hwr_desktop.document.former_text import with_former_text
from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import PERSON, Author, AuthorKind, Character, Choice, Line, Page

OLD, NEW = Author(AuthorKind.MODEL, "old"), Author(AuthorKind.MODEL, "new")


def read_page(text: str) -> Page:
    """A page with one line that the newer model has read so."""
    letters = tuple(Character(each, 0.8, (10.0 * at, 15.0), (10.0 * at + 9, 15.0)) for at, each in enumerate(text))
    line = Line("a", rectangle(Box(0, 0, 300, 20)), ((0.0, 15.0), (300.0, 15.0)))
    page = Page("p", "a.png", 300, 20, lines=(line,))
    return edits.with_reading(page, "a", text, 0.8, letters, NEW, (Choice(0, 3, "the", 0.2),))


def test_what_a_model_read_is_its_reading_again_with_all_that_is_known_of_it():
    # GIVEN a reading and a correction
    page = read_page("hte garden")
    corrected = edits.with_text(page, "a", "the garden")
    assert corrected.line("a").locked
    # WHEN the reading is put back THEN it is as it was, but that it was also something else
    line = with_former_text(corrected, "a", "hte garden", NEW).line("a")
    before = page.line("a")
    assert (line.text, line.author, line.confidence, line.choices) == (
        before.text, before.author, before.confidence, before.choices,
    )  # fmt: skip
    assert not line.locked


def test_choices_of_one_reading_are_not_kept_for_another():
    # GIVEN a text of another model than the one whose letters and choices are known
    line = with_former_text(read_page("hte garden"), "a", "a garden", OLD).line("a")
    # THEN its choices, which count the letters of the one, are gone
    assert (line.author, line.choices, line.confidence) == (OLD, (), None)
    # AND the reading that gave way is kept as an alternative
    assert line.alternatives[0].text == "hte garden"


def test_what_a_person_wrote_is_that_persons_word_again():
    line = with_former_text(read_page("hte garden"), "a", "the garden", PERSON).line("a")
    assert line.locked and line.choices


def test_the_same_text_by_somebody_else_is_theirs():
    assert with_former_text(read_page("hte garden"), "a", "hte garden", PERSON).line("a").author == PERSON
