"""What is said of other places in which the same was misread."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from hwr_desktop.document.words.corrections import Correction
from hwr_desktop.ui.steps.like_word_steps import FoundPlaces

translate = QCoreApplication.translate


def words_of_offer(correction: Correction, found: FoundPlaces, key: str) -> str:
    """That there are other places which are likely wrong, in one line; `key` shows them, empty if none does."""
    count = found.likely
    if count == 1:
        words = translate("LikeWords", "One other place read “{read}” looks alike, and may be “{now}” too.")
    else:
        words = translate("LikeWords", "{n} other places read “{read}” look alike, and may be “{now}” too.")
    words = words.format(n=QLocale().toString(count), read=correction.read, now=correction.now)
    return translate("LikeWords", "{words} {key} shows them.").format(words=words, key=key) if key else words


def words_of_task(correction: Correction, found: FoundPlaces) -> str:
    """What is to be done in the places that are listed."""
    words = translate("LikeWords", "“{read}” is to become “{now}” where it is ticked; the likest ink comes first.")
    words = words.format(read=correction.read, now=correction.now)
    if found.every:
        return words
    return translate("LikeWords", "{words} Only the pages nearest to this one were looked at.").format(words=words)


def words_of_looking(correction: Correction) -> str:
    """That the places are being looked for."""
    return translate("LikeWords", "Looking where else “{read}” was read …").format(read=correction.read)


def words_of_none(correction: Correction) -> str:
    """That there are no other places."""
    words = translate("LikeWords", "No other doubtful place was read “{read}” from ink like this.")
    return words.format(read=correction.read)
