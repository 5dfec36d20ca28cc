"""The lines of a letter as they are translated, and what is stale of them."""

from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import OF_OTHER_TEXT, Line, LineTranslation, Mark, MarkKind, Page
from hwr_desktop.document.translations import translation_of, with_translation
from hwr_desktop.language.translation.letter_lines import LinePlace, letter_lines, page_with

SHAPE = rectangle(Box(0, 0, 10, 10))


def page(name, *texts, **more):
    lines = tuple(Line(f"{name}{at}", SHAPE, SHAPE[:2], text) for at, text in enumerate(texts))
    return Page(name, "scan.png", 100, 100, lines=lines, **more)


def test_sentences_go_over_pages_whatever_is_asked_for():
    # GIVEN a letter whose sentence goes on over the page
    first, second = page("a", "I am well. The weather"), page("b", "is good. We arrived.")
    whole = letter_lines([first, second], "en").sources("en")
    # WHEN the first page alone is changed THEN the line of the second that shares the sentence stands for another
    changed = letter_lines([page("a", "I am well. The food"), second], "en").sources("en")
    assert whole[LinePlace("b", "b0")] != changed[LinePlace("b", "b0")]
    assert whole[LinePlace("b", "b0")].split()[1] == changed[LinePlace("b", "b0")].split()[1]


def test_struck_words_are_not_translated():
    line = Line("l", SHAPE, SHAPE[:2], "I am very well", marks=(Mark(MarkKind.DELETED, 5, 9),))
    assert letter_lines([Page("a", "scan.png", 9, 9, lines=(line,))]).texts == ("I am well",)


def test_the_language_is_that_of_the_page_or_the_project_or_guessed():
    assert letter_lines([page("a", "x", language="zh-Hant")], "de").from_code == "zt"
    assert letter_lines([page("a", "x")], "de-AT").from_code == "de"
    assert letter_lines([page("a", "Ma chère mère, je suis arrivé hier et tout va bien.")]).from_code == "fr"
    assert letter_lines([page("a", "x")]).from_code is None


def test_stale_is_what_was_made_of_another_text():
    lines = letter_lines([page("a", "I am well.", "We arrived.", "")], "en")
    sources = lines.sources("en")
    made = [LineTranslation("es", "Estoy bien.", sources[lines.places[0]]), LineTranslation("es", "x", "another")]
    known = page("a", "I am well.", "We arrived.", "")
    for place, each in zip(lines.places, made, strict=False):
        known = page_with(known, place.line_id, each)
    assert letter_lines([known], "en").stale("en", "es") == (1,)
    assert letter_lines([known], "en").stale("en", "fr") == ()


def test_what_a_person_wrote_before_the_language_was_known_is_not_stale():
    # GIVEN lines translated by hand: one while nobody knew of what, one that was joined to another since
    known = with_translation(page("a", "Ja.", "Gut."), "a0", LineTranslation("en", "Yes.", "", by_person=True))
    known = with_translation(known, "a1", LineTranslation("en", "Good. Well.", OF_OTHER_TEXT, by_person=True))
    # THEN only the other one has to be gone over
    assert letter_lines([known], "de").stale("de", "en") == (1,)


def test_what_a_person_wrote_stays_unless_asked():
    by_hand = LineTranslation("es", "Todo va bien.", "s", by_person=True)
    known = page_with(page("a", "I am well."), "a0", by_hand)
    made = LineTranslation("es", "Estoy bien.", "s")
    assert page_with(known, "a0", made) == known
    assert translation_of(page_with(known, "a0", made, by_hand).line("a0"), "es") == made
    # AND a line that is gone, or has no text any more, has none
    assert page_with(known, "gone", made) == known
    emptied = page_with(page_with(known, "a0", made, by_hand), "a0", LineTranslation("es", "", ""))
    assert emptied.line("a0").translations == ()
