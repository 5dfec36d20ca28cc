"""What is said of a line."""

from __future__ import annotations

from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import Line, Mark, MarkKind
from hwr_desktop.language.speech.line_to_say import line_to_say
from hwr_desktop.language.speech.sentences_to_say import sentences_to_say


def line(text: str, *marks: Mark) -> Line:
    return Line("l1", rectangle(Box(0, 0, 9, 9)), ((0, 9), (9, 9)), text, marks=marks)


def test_struck_words_are_not_said_and_the_others_keep_their_places() -> None:
    # GIVEN a line of which two words were struck and one is put in
    text = "I was am not well"
    marks = (Mark(MarkKind.DELETED, 2, 5), Mark(MarkKind.INSERTED, 6, 8), Mark(MarkKind.DELETED, 9, 12))
    # WHEN it is parted into words THEN each that is said is where it is in the line
    (sentence,) = sentences_to_say([line_to_say(line(text, *marks))], "en")
    assert sentence.text == "I am well"
    assert [text[word.start : word.end] for word in sentence.words] == ["I", "am", "well"]


def test_other_marks_change_nothing() -> None:
    text = "Mr. Green"
    assert line_to_say(line(text, Mark(MarkKind.ABBREVIATION, 0, 3, "Mister"), Mark(MarkKind.GAP, 4, 4))) == text
