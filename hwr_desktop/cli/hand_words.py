"""Hands by the names that people give them, and what was learned of them in plain words."""

from __future__ import annotations

from collections.abc import Sequence

from hwr_desktop.document.hands.enough_lines import ENOUGH
from hwr_desktop.document.hands.hands import MAIN, hands_of
from hwr_desktop.document.hands.learning_forecast import first_gain, forecast
from hwr_desktop.document.project import Hand, Project
from hwr_desktop.errors import ProjectError
from hwr_desktop.store.hand_versions import HandVersion

MORE = 10
"""Of so many more corrected lines it is told what they may bring."""
WHOLE_FROM = 10
"""From so many wrong letters in a hundred on they are told as whole numbers; below, a tenth is worth telling."""


def hand_called(project: Project, wished: str) -> Hand:
    """The hand of that name, however its letters are written, or of that id. Raises ProjectError where there is none,
    or several of one name."""
    hands, words = hands_of(project), _folded(wished)
    for hand in hands:
        if hand.id == words:
            return hand
    found = [hand for hand in hands if _folded(hand.name) == words or _folded(called(hand, project)) == words]
    if len(found) == 1:
        return found[0]
    known = ", ".join(f"“{called(hand, project)}” ({hand.id})" for hand in found or hands)
    if found:
        raise ProjectError(f"Several hands are called “{wished}”: name one by its id: {known}.")
    raise ProjectError(f"There is no hand “{wished}” in this project: name one of {known}.")


def called(hand: Hand, project: Project) -> str:
    """What a hand is called, at the beginning of a sentence."""
    if hand.name.strip():
        return " ".join(hand.name.split())
    if hand.id != MAIN:
        return "Hand without a name"
    return "Main hand" if len(hands_of(project)) > 1 else "This hand"


def proof(name: str, version: HandVersion) -> str:
    """How much better the hand of that name is read by what was learned, as it was measured."""
    if version.before is None or version.after is None:
        return f"{name}: how well this reads was not measured."
    lines = f"{version.measured_on} line{'s' * (version.measured_on != 1)}"
    return (
        f"{name}: {rate(version.before)} wrong letters in a hundred before, {rate(version.after)} now "
        f"(measured on {lines})."
    )


def forecast_words(versions: Sequence[HandVersion], in_use: str, confirmed: int) -> str:
    """What the next lines may bring for a hand that is read with that version; "" where nobody knows."""
    if not versions:
        low, high = first_gain(max(ENOUGH, confirmed))
        words = f"Of a hundred wrong letters, usually {low:.0f} to {high:.0f} go the first time."
        missing = ENOUGH - confirmed
        return words if missing <= 0 else f"{missing} more corrected lines, and it can be learned. {words}"
    used = next((version for version in versions if version.number == in_use), None)
    told = forecast(versions, used, confirmed, MORE)
    if told is None:
        return ""
    least, most = rate(told.low), rate(told.high)
    likely = f"about {least}" if least == most else f"{least} to {most}"
    return f"With {MORE} more corrected lines: likely {likely} wrong letters in a hundred ({rate(told.now)} now)."


def rate(wrong: float) -> str:
    """So many wrong letters in a hundred: a whole number, below 10 with one decimal."""
    return f"{wrong:.1f}" if round(wrong, 1) < WHOLE_FROM else f"{wrong:.0f}"


def _folded(name: str) -> str:
    """A name as it is compared."""
    return " ".join(name.split()).casefold()
