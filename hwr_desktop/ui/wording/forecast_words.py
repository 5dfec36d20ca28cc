"""What is said of how well a hand will likely be read once more of its lines are corrected."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hwr_desktop.document.hands.learning_forecast import first_gain, forecast
from hwr_desktop.ui.hands.hand_state import HandState
from hwr_desktop.ui.wording.hand_words import rate

translate = QCoreApplication.translate

MORE = 10
"""Of so many more corrected lines it is told what they may bring."""


def forecast_words(state: HandState) -> str:
    """What the next lines may bring for a hand; "" where nobody knows, or where that is no question any more."""
    if not state.versions:
        low, high = first_gain(max(state.wanted, state.confirmed))
        words = translate("ForecastWords", "Of a hundred wrong letters, usually {low} to {high} go the first time.")
        return words.format(low=round(low), high=round(high))
    told = forecast(state.versions, state.in_use, state.confirmed, MORE)
    if told is None:
        return ""
    low_words, high_words, now = rate(told.low), rate(told.high), rate(told.now)
    if low_words == high_words:
        words = translate(
            "ForecastWords",
            "With {n} more corrected lines: likely about {high} wrong letters in a hundred ({now} now).",
        )
    else:
        words = translate(
            "ForecastWords",
            "With {n} more corrected lines: likely {low} to {high} wrong letters in a hundred ({now} now).",
        )
    return words.format(n=MORE, low=low_words, high=high_words, now=now)
