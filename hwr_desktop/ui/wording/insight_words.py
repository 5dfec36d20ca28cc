"""How the window speaks of what matters: kinds of findings, languages, and the mood of letters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from hwr_desktop.document.name_book import Kind

if TYPE_CHECKING:
    from hwr_desktop.language.insights.letter import LetterInsights

translate = QCoreApplication.translate

_GLAD = 0.2
"""From here on a letter is called glad, and sad from as far on the other side."""


def title_of(kind: Kind) -> str:
    """What stands above all findings of a kind."""
    return {
        Kind.PERSON: translate("InsightWords", "People"),
        Kind.PLACE: translate("InsightWords", "Places"),
        Kind.ORGANISATION: translate("InsightWords", "Organisations"),
        Kind.DATE: translate("InsightWords", "Dates"),
        Kind.AMOUNT: translate("InsightWords", "Amounts"),
        Kind.PHRASE: translate("InsightWords", "Key phrases"),
    }[kind]


def name_kind(kind: Kind) -> str:
    """One name's kind."""
    return {
        Kind.PERSON: translate("InsightWords", "Person"),
        Kind.PLACE: translate("InsightWords", "Place"),
        Kind.ORGANISATION: translate("InsightWords", "Organisation"),
    }[kind]


def language_name(code: str) -> str:
    """A language by its code of two letters; the code where it has no name here."""
    return {
        "en": translate("InsightWords", "English"),
        "fr": translate("InsightWords", "French"),
        "de": translate("InsightWords", "German"),
        "es": translate("InsightWords", "Spanish"),
        "it": translate("InsightWords", "Italian"),
        "nl": translate("InsightWords", "Dutch"),
        "la": translate("InsightWords", "Latin"),
        "pt": translate("InsightWords", "Portuguese"),
        "da": translate("InsightWords", "Danish"),
        "sv": translate("InsightWords", "Swedish"),
        "no": translate("InsightWords", "Norwegian"),
        "cs": translate("InsightWords", "Czech"),
        "pl": translate("InsightWords", "Polish"),
        "hu": translate("InsightWords", "Hungarian"),
        "fi": translate("InsightWords", "Finnish"),
    }.get(code, code)


def language_words(letters: Sequence[LetterInsights]) -> str:
    """The language of a letter, or those of several with how many letters are in each."""
    counts = Counter(letter.language.code if letter.language is not None else "" for letter in letters)
    if len(letters) == 1:
        language = letters[0].language
        if language is None:
            return translate("InsightWords", "Too little text to tell its language")
        words = translate("InsightWords", "{language}, as it seems") if language.guessed else "{language}"
        return words.format(language=language_name(language.code))
    unknown = translate("InsightWords", "not plain")
    listed = ", ".join(f"{language_name(code) or unknown} ({count})" for code, count in counts.most_common())
    return translate("InsightWords", "{count} letters: {languages}").format(count=len(letters), languages=listed)


def mood_words(letters: Sequence[LetterInsights]) -> str:
    """The mood of a letter, or how many of several are of which; that it is not available where that is so."""
    if len(letters) != 1:
        return _moods(letters)
    from hwr_desktop.language.insights.mood import LANGUAGES  # not before: few look at the panel

    (letter,) = letters
    if letter.mood is not None:
        glad, even, sad = (
            translate("InsightWords", "Mood: rather glad"),
            translate("InsightWords", "Mood: even"),
            translate("InsightWords", "Mood: rather sad"),
        )
        value = letter.mood.value
        return glad if value >= _GLAD else sad if value <= -_GLAD else even
    if letter.language is None:
        return ""
    if letter.language.code in LANGUAGES:
        return translate("InsightWords", "Mood: no words tell of one")
    return translate("InsightWords", "Mood: not available in {language}, only in English").format(
        language=language_name(letter.language.code)
    )


def _moods(letters: Sequence[LetterInsights]) -> str:
    values = [letter.mood.value for letter in letters if letter.mood is not None]
    without = len(letters) - len(values)
    if not values:
        return translate("InsightWords", "Mood: not available; it is told of English letters only")
    glad, sad = sum(value >= _GLAD for value in values), sum(value <= -_GLAD for value in values)
    words = translate("InsightWords", "Mood: {glad} rather glad, {even} even, {sad} rather sad")
    if without:
        words = translate(
            "InsightWords", "Mood: {glad} rather glad, {even} even, {sad} rather sad; {without} not told (English only)"
        )
    return words.format(glad=glad, even=len(values) - glad - sad, sad=sad, without=without)
