"""What the bar says of a text that is read aloud."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hwr_desktop.ui.steps.speech_steps import Script
from hwr_desktop.ui.wording.language_words import language_in_words

translate = QCoreApplication.translate


def words_of_script(script: Script, number: int | None) -> str:
    """In which language a text is and by which voice it is read; and which sentence it is at, if it is read now."""
    language = language_in_words(script.language)
    if script.guessed:
        language = translate("SpeechWords", "{language}, by its words").format(language=language)
    words = translate("SpeechWords", "{language}; voice: {voice}").format(language=language, voice=script.voice.name)
    if number is None:
        return words
    at = translate("SpeechWords", "Sentence {number} of {total}")
    return f"{at.format(number=number + 1, total=len(script.sentences))}; {words}"
