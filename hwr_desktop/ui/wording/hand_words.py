"""How the window speaks of a hand and of what was learned of it: in its panel, in the page list, and in messages."""

from __future__ import annotations

from itertools import count

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt

from hwr_desktop.document.hands.hands import MAIN, hands_of, new_hand
from hwr_desktop.document.project import Hand, Project
from hwr_desktop.store.hand_versions import HandVersion
from hwr_desktop.ui.hands.hand_state import HandStage, HandState

translate = QCoreApplication.translate

WHOLE_FROM = 10
"""From so many wrong letters in a hundred on they are told as whole numbers; below, a tenth is worth telling."""


def name_of(hand: Hand | HandState, alone: bool = True) -> str:
    """What a hand is called; `alone` says that the project has no other."""
    if hand.name.strip():
        return " ".join(hand.name.split())
    if hand.id != MAIN:
        return translate("HandWords", "Hand without a name")
    return translate("HandWords", "This hand") if alone else translate("HandWords", "Main hand")


def hand_to_be_named(project: Project) -> Hand:
    """A hand that the project has not, with a name that is free until somebody gives it a better one; the main hand
    counts as the first."""
    words, taken = translate("HandWords", "Hand {number}"), {name_of(hand) for hand in hands_of(project)}
    return new_hand(next(name for number in count(2) if (name := words.format(number=number)) not in taken))


def rate(wrong: float) -> str:
    """So many wrong letters in a hundred: a whole number, below 10 with one decimal."""
    decimals = 1 if round(wrong, 1) < WHOLE_FROM else 0
    return QLocale().toString(float(wrong), "f", decimals)


def proof(name: str, version: HandVersion) -> str:
    """How much better the hand of that name is read by what was learned, as it was measured."""
    if version.before is None or version.after is None:
        return translate("HandWords", "{hand}: how well this reads was not measured.").format(hand=name)
    if version.measured_on == 1:
        words = translate(
            "HandWords", "{hand}: {before} wrong letters in a hundred before, {after} now (measured on 1 line)."
        )
    else:
        words = translate(
            "HandWords", "{hand}: {before} wrong letters in a hundred before, {after} now (measured on {n} lines)."
        )
    return words.format(
        hand=name, before=rate(version.before), after=rate(version.after), n=_count(version.measured_on)
    )


def size_of(lines: int, pages: int) -> str:
    """How much of a project is in a hand."""
    return translate("HandWords", "{lines} on {pages}").format(lines=lines_words(lines), pages=pages_words(pages))


def lines_words(n: int) -> str:
    """So many lines."""
    return translate("HandWords", "1 line") if n == 1 else translate("HandWords", "{n} lines").format(n=_count(n))


def pages_words(n: int) -> str:
    """So many pages."""
    return translate("HandWords", "1 page") if n == 1 else translate("HandWords", "{n} pages").format(n=_count(n))


def stage_words(state: HandState, name: str) -> str:
    """How far the hand of that name is, and what comes next."""
    match state.stage:
        case HandStage.GATHERING:
            return _gathering(state)
        case HandStage.WAITING:
            return translate("HandWords", "It will be learned as soon as the computer has nothing else to do.")
        case HandStage.LEARNING:
            words = translate("HandWords", "Learning from {n} corrected lines. You can go on working.")
            return words.format(n=_count(state.confirmed))
        case HandStage.PAUSED:
            return translate("HandWords", "Learning is paused. What was done so far is kept.")
        case HandStage.OFFERED:
            return proof(name, state.offered) if state.offered is not None else ""


def no_better_words(version: HandVersion | None) -> str:
    """That what was learned last did not prove to be better; "" where there is no such thing."""
    if version is None:
        return ""
    if version.before is None or version.after is None:
        return translate("HandWords", "What was learned last is not plainly better, so nothing was changed.")
    words = translate(
        "HandWords",
        "What was learned last is not plainly better, so nothing was changed: {before} wrong letters in a hundred"
        " before, {after} after.",
    )
    return words.format(before=rate(version.before), after=rate(version.after))


def in_use_words(version: HandVersion | None) -> str:
    """By what the lines of a hand are read."""
    if version is None:
        return translate("HandWords", "Lines are read as the program came; nothing learned is in use.")
    return translate("HandWords", "Lines are read with “{version}”.").format(version=version_name(version))


def version_name(version: HandVersion) -> str:
    """What a version is called."""
    named = " ".join(version.name.split())
    return named or translate("HandWords", "Version {number}").format(number=version.number)


def version_words(version: HandVersion) -> str:
    """When and from what a version was made, and what it was worth."""
    parts = [day_of(version.at)]
    if version.installed:
        parts.append(translate("HandWords", "from a file"))
    parts.append(translate("HandWords", "learned from {lines}").format(lines=lines_words(version.lines)))
    if version.before is not None and version.after is not None:
        words = translate("HandWords", "{before} → {after} wrong letters in a hundred")
        parts.append(words.format(before=rate(version.before), after=rate(version.after)))
    if not version.better:
        parts.append(translate("HandWords", "not plainly better"))
    return ", ".join(filter(None, parts))


def day_of(at: str) -> str:
    """The day of a moment in ISO form, by the person's calendar; "" where it is no moment."""
    moment = QDateTime.fromString(at, Qt.DateFormat.ISODateWithMs).toLocalTime()
    return QLocale().toString(moment.date(), QLocale.FormatType.ShortFormat) if moment.isValid() else ""


def _gathering(state: HandState) -> str:
    """How many corrected lines there are, and how many are still wanting."""
    missing = state.wanted - state.confirmed
    if missing <= 0:
        words = translate("HandWords", "{n} corrected lines: the program can learn this hand.")
        return words.format(n=_count(state.confirmed))
    if not state.confirmed:
        words = translate("HandWords", "No line is corrected yet. With {n} the program can learn this hand.")
        return words.format(n=_count(missing))
    if state.versions:
        one = translate("HandWords", "{n} of {wanted} corrected lines: 1 more, and it can be learned better.")
        many = translate("HandWords", "{n} of {wanted} corrected lines: {more} more, and it can be learned better.")
    else:
        one = translate("HandWords", "{n} of {wanted} corrected lines: 1 more, and the program can learn this hand.")
        many = translate(
            "HandWords", "{n} of {wanted} corrected lines: {more} more, and the program can learn this hand."
        )
    words = one if missing == 1 else many
    return words.format(n=_count(state.confirmed), wanted=_count(state.wanted), more=_count(missing))


def _count(n: int) -> str:
    return QLocale().toString(n)
