from dataclasses import replace

from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import OF_OTHER_TEXT, Line, LineTranslation, Page
from hwr_desktop.document.translations import joined_translations, translation_of, with_translation, without_translation

SHAPE = rectangle(Box(0, 0, 10, 10))
PAGE = Page("p", "scan.png", 100, 100, lines=(Line("l1", SHAPE, SHAPE[:2], "I am well."), Line("l2", SHAPE, SHAPE[:2])))
SPANISH = LineTranslation("es", "Estoy bien.", "hash")


def test_a_line_has_one_translation_a_language():
    # GIVEN a line in two languages WHEN it is translated to one of them again
    page = with_translation(PAGE, "l1", SPANISH)
    page = with_translation(page, "l1", LineTranslation("fr", "Je vais bien.", "hash"))
    page = with_translation(page, "l1", SPANISH._replace(text="Estoy muy bien.", by_person=True))
    # THEN that one is another, and the order of the languages stays
    line = page.line("l1")
    assert [each.language for each in line.translations] == ["es", "fr"]
    assert translation_of(line, "es") == LineTranslation("es", "Estoy muy bien.", "hash", True)
    assert translation_of(line, "de") is None
    # AND the text of the line and other lines are as they were
    assert line.text == "I am well." and page.line("l2") == PAGE.line("l2")


def test_a_translation_is_one_line_in_nfc():
    made = with_translation(PAGE, "l1", LineTranslation("fr", "che\u0301re\nmère", "hash"))
    assert translation_of(made.line("l1"), "fr").text == "ch\u00e9re mère"


def test_a_language_is_taken_away_from_some_lines_and_no_others():
    page = with_translation(with_translation(PAGE, "l1", SPANISH), "l2", SPANISH)
    page = with_translation(page, "l2", SPANISH._replace(language="fr"))
    # WHEN it is taken from one line THEN the other keeps it
    assert [len(line.translations) for line in without_translation(page, "es", ["l1"]).lines] == [0, 2]
    # WHEN from both THEN only the other language is left
    left = without_translation(page, "es", ["l1", "l2"])
    assert [[each.language for each in line.translations] for line in left.lines] == [[], ["fr"]]
    # AND where there is none nothing changes
    assert without_translation(PAGE, "es", ["l1"]) == PAGE == replace(PAGE)


def test_joined_lines_say_together_what_each_said():
    # GIVEN two lines that were translated, one of them by hand and to a second language too
    one = replace(PAGE.line("l1"), translations=(SPANISH, SPANISH._replace(language="fr", text="Je vais bien.")))
    two = replace(PAGE.line("l2"), translations=(SPANISH._replace(text="Llegamos.", by_person=True),))
    # WHEN they are joined
    made = joined_translations((one, two))
    # THEN nothing is lost, it counts as the person's where a part is, and as made of another text
    assert made == (
        LineTranslation("es", "Estoy bien. Llegamos.", OF_OTHER_TEXT, True),
        LineTranslation("fr", "Je vais bien.", OF_OTHER_TEXT, False),
    )
