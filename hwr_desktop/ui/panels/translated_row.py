"""What is shown of one line in the panel of the translation."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


class RowState(Enum):
    """How a line's translation is to be taken."""

    PLAIN = "plain"
    MISSING = "missing"
    STALE = "stale"
    BY_HAND = "by hand"
    BY_HAND_STALE = "by hand, stale"
    EMPTY = "empty"

    @property
    def stale(self) -> bool:
        """Whether the text of the line has changed since."""
        return self in (RowState.STALE, RowState.BY_HAND_STALE)

    @property
    def by_hand(self) -> bool:
        """Whether somebody wrote or changed it."""
        return self in (RowState.BY_HAND, RowState.BY_HAND_STALE)


class TranslatedRow(NamedTuple):
    """A line of the page, by its id, and what it says in the other language."""

    line_id: str
    text: str
    state: RowState


def words_for_row(state: RowState) -> str:
    """What the sign of a line says."""
    return {
        RowState.PLAIN: "",
        RowState.EMPTY: translate("TranslatedRow", "The line has no text."),
        RowState.MISSING: translate("TranslatedRow", "Not translated yet."),
        RowState.STALE: translate("TranslatedRow", "Stale: the text has changed since this was translated."),
        RowState.BY_HAND: translate("TranslatedRow", "Translated or changed by a person; it stays as it is."),
        RowState.BY_HAND_STALE: translate(
            "TranslatedRow", "Stale, and by a person: the text has changed since. It stays until you change it."
        ),
    }[state]
