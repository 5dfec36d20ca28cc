"""Engines that are good and bad to codes, of our own making; the real one is in `tests/cli/test_translate.py`."""

import re

import pytest

from hwr_desktop.language.translation.kept_places import kept_places
from hwr_desktop.language.translation.masking import masked, restored, translated_keeping

TEXT = "We saw Anna in London, 1914."
NAMES = ["Anna", "London"]


@pytest.mark.parametrize(
    ("came_back", "expected"),
    [
        ("Vimos a QX1 en QX2, QX3.", "Vimos a Anna en London, 1914."),
        ("En QX2, QX3, vimos a QX1.", "En London, 1914, vimos a Anna."),
        ("Vimos a qx 1 en Qx-2, QX 3.", "Vimos a Anna en London, 1914."),
        ("Vimos a QX1 QX1 en QX2, QX3.", "Vimos a Anna en London, 1914."),
        ("QX3: vimos a QX1 en QX2, QX1, QX3.", "vimos a Anna en London, 1914."),
        ("Vimos en QX2, QX3.", "Vimos Anna en London, 1914."),
        ("Vimos a QX1 en la ciudad.", "Vimos a Anna London en la 1914 ciudad."),
        ("Vimos a QX1 en QX2, QX3, QX7.", "Vimos a Anna en London, 1914."),
        ("", "Anna London 1914"),
    ],
)
def test_what_stays_is_there_once_whatever_came_back(came_back, expected):
    kept = kept_places(TEXT, NAMES)
    assert masked(TEXT, kept, "QX") == "We saw QX1 in QX2, QX3."
    assert restored(came_back, TEXT, kept, "QX").lstrip(": ") == expected


def test_a_sentence_is_only_masked_where_something_would_be_lost():
    asked = []

    def leaves_alone(text):
        asked.append(text)
        return text.replace("We saw", "Vimos a").replace("in", "en")

    def loses_names(text):
        asked.append(text)
        return text.replace("We saw", "Vimos a").replace("Anna", "Ana").replace(" in ", " en ")

    assert translated_keeping(TEXT, NAMES, leaves_alone) == "Vimos a Anna en London, 1914."
    assert asked == [TEXT]
    # WHEN the translator changes a name, THEN it is asked again without it
    assert translated_keeping(TEXT, NAMES, loses_names) == "Vimos a Anna en London, 1914."
    assert asked[2:] == ["We saw QX1 in QX2, QX3."]


def test_a_text_that_has_the_code_itself_gets_another():
    asked = []
    assert "QX1" in translated_keeping("Take QX1 to Anna", NAMES, lambda text: asked.append(text) or "QX1 XQ1")
    assert asked[-1] == "Take QX1 to XQ1"


def test_what_is_all_to_stay_is_not_translated():
    def never(text):
        raise AssertionError(text)

    assert translated_keeping("Anna, 12. Mai 1914", NAMES, never) == "Anna, 12. Mai 1914"


@pytest.mark.parametrize("seed", range(20))
def test_nothing_is_lost_or_doubled_with_an_engine_that_does_as_it_likes(seed):
    # GIVEN an engine that drops, doubles, moves and changes words
    import random

    chance = random.Random(seed)

    def wild(text):
        words = [word for word in text.split() for _ in range(chance.choice((0, 1, 1, 2)))]
        chance.shuffle(words)
        return " ".join(re.sub("Anna|London|1914", "x", word) for word in words)

    made = translated_keeping(TEXT, NAMES, wild)
    # THEN each of the names and numbers is there once
    assert [len(re.findall(rf"\b{name}\b", made)) for name in ("Anna", "London", "1914")] == [1, 1, 1]
    assert "QX" not in made


@pytest.mark.parametrize(
    ("came_back", "expected"),
    [
        ("Hola , QX1 y QX8 con QX9 y QX2 .", "Hola, 1914 y con y John."),
        ("QX7 , QX1 , QX8 , y QX9 QX9, QX2 QX2 fin QX5 !", "1914, y, John fin!"),
        ("uno QX9, dos QX9 QX1 tres QX1, QX2 cuatro QX2 QX2: cinco QX6.", "uno, dos 1914 tres, cuatro John: cinco."),
    ],
)
def test_codes_that_are_too_many_take_no_letter_with_them(came_back, expected):
    # GIVEN a translation with several codes that stand for nothing, and several that came twice
    text = "In 1914 and with John"
    kept = kept_places(text, ["John"])
    # WHEN what stays is put back
    made = restored(came_back, text, kept, "QX")
    # THEN nothing but those codes and the marks that set them apart is gone
    assert made.lstrip(", ") == expected
