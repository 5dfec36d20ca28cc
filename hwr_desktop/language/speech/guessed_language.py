"""The language that a text seems to be in, of which nobody has said it."""

from __future__ import annotations

from collections.abc import Iterable

from hwr_desktop.language.speech.voices import USUAL_LANGUAGE


def guessed_language(lines: Iterable[str]) -> str:
    """The likeliest language of whole pages, for a line alone tells little; English where they are too short, too."""
    from hwr_desktop.language.insights.letter_language import language_of

    found = language_of("\n".join(lines))
    return found.code if found else USUAL_LANGUAGE
