"""What the history of a line tells a person: a moment after the other, the newest first, and its other readings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from difflib import SequenceMatcher
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt

from hwr_desktop.document.page import PERSON, Author, AuthorKind, Line
from hwr_desktop.store.line_history import Entry

translate = QCoreApplication.translate


class Kept(StrEnum):
    """Whether words stand in a text and in the one before it, or in one of them only."""

    SAME = "same"
    NEW = "new"
    GONE = "gone"


class Piece(NamedTuple):
    """Some words of a text, or words that are gone from it."""

    kept: Kept
    text: str


@dataclass(frozen=True, slots=True)
class Moment:
    """A text that a line had or may have. `head` says when, by whom and how it came; `pieces` show it beside the text
    before it. `now` is whether the line says so, which then cannot be put back."""

    head: str
    text: str
    writer: Author
    pieces: tuple[Piece, ...]
    now: bool = False

    @property
    def words(self) -> str:
        """The moment in words, for who cannot see it."""
        text = self.text or translate("LineMoments", "no text")
        words = [f"{self.head}: {text}"]
        for kept, name in ((Kept.NEW, translate("LineMoments", "new")), (Kept.GONE, translate("LineMoments", "gone"))):
            found = " … ".join(piece.text for piece in self.pieces if piece.kept is kept)
            if found:
                words.append(f"{name}: {found}")
        return "; ".join(words)


def moments_of(line: Line, history: Sequence[Entry]) -> list[Moment]:
    """The moments of a line, the newest first, then its other readings that were never its text."""
    entries = _by_step(history)
    moments: list[Moment] = []
    shown = False
    for entry in reversed(entries):
        now = not shown and not entry.taken_back and entry.line_id == line.id and entry.after == line.text
        shown = shown or now
        moments.append(_moment(entry, line, now))
    if entries and entries[0].before:
        head = translate("LineMoments", "Before that")
        moments.append(Moment(head, entries[0].before, PERSON, _all(entries[0].before)))
    if not entries:
        head = translate("LineMoments", "As it is now; nobody has changed it in this project")
        moments.append(Moment(head, line.text, line.author or PERSON, _all(line.text), True))
    known = {moment.text for moment in moments}
    for other in line.alternatives:
        if other.text not in known:
            head = translate("LineMoments", "Another reading, {who}").format(who=_who(other.author))
            if other.confidence is not None:
                percent = round(100 * other.confidence)
                head = translate("LineMoments", "{head}, {percent} % sure").format(head=head, percent=percent)
            pieces = tuple(piece for piece in pieces_of(line.text, other.text) if piece.kept is not Kept.GONE)
            moments.append(Moment(head, other.text, other.author, pieces))
    return moments


def pieces_of(before: str, after: str) -> tuple[Piece, ...]:
    """A text beside the one before it: its words in order, and where words are gone, those."""
    old, new = before.split(), after.split()
    pieces: list[Piece] = []
    for kind, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            pieces.append(Piece(Kept.SAME, " ".join(new[k:m])))
            continue
        if j > i:
            pieces.append(Piece(Kept.GONE, " ".join(old[i:j])))
        if m > k:
            pieces.append(Piece(Kept.NEW, " ".join(new[k:m])))
    return tuple(pieces)


def _all(text: str) -> tuple[Piece, ...]:
    return (Piece(Kept.SAME, text),)


def _by_step(history: Iterable[Entry]) -> list[Entry]:
    """The history with what one undo takes back as one moment: what was typed comes down in many small pieces."""
    entries: list[Entry] = []
    for entry in history:
        last = entries[-1] if entries else None
        same = last is not None and (last.step, last.line_id) == (entry.step, entry.line_id)
        if last is not None and same and last.after == entry.before:
            entries[-1] = replace(entry, before=last.before)
        else:
            entries.append(entry)
    return entries


def _moment(entry: Entry, line: Line, now: bool) -> Moment:
    parts = [f"{spoken_time(entry.at)}, {_who(entry.author)}"]
    if entry.label:
        parts.append(entry.label)
    if entry.taken_back:
        parts.append(translate("LineMoments", "taken back"))
    if entry.line_id != line.id:
        parts.append(translate("LineMoments", "before the line was cut or joined"))
    if now:
        parts.append(translate("LineMoments", "as it is now"))
    pieces = pieces_of(entry.before, entry.after) if entry.before else _all(entry.after)
    return Moment(" – ".join(parts), entry.after, entry.writer, pieces, now)


def _who(author: Author) -> str:
    """Who wrote or changed a text, in words."""
    if author.kind is AuthorKind.PERSON:
        return author.name or translate("LineMoments", "you")
    if author.kind is AuthorKind.MODEL:
        model, _, hand = author.name.partition("/")  # see `Reader.for_hand`
        if hand:
            return translate("LineMoments", "read by the model {name}, which had learned the hand").format(name=model)
        words = translate("LineMoments", "read by the model {name}")
        return words.format(name=model) if model else translate("LineMoments", "read by a model")
    words = translate("LineMoments", "from the file {name}")
    return words.format(name=author.name) if author.name else translate("LineMoments", "from a file")


def spoken_time(at: str) -> str:
    """A moment in UTC, in ISO form, as the person's clock and calendar have it."""
    return _spoken(QDateTime.fromString(at, Qt.DateFormat.ISODateWithMs).toLocalTime())


def spoken_moment(at: datetime) -> str:
    """A moment by the clock here, as the person's calendar has it."""
    return _spoken(QDateTime.fromString(at.isoformat(), Qt.DateFormat.ISODateWithMs))


def _spoken(moment: QDateTime) -> str:
    days = moment.date().daysTo(QDateTime.currentDateTime().date())
    time = QLocale().toString(moment.time(), QLocale.FormatType.ShortFormat)
    if days == 0:
        return translate("LineMoments", "Today {time}").format(time=time)
    if days == 1:
        return translate("LineMoments", "Yesterday {time}").format(time=time)
    return f"{QLocale().toString(moment.date(), QLocale.FormatType.ShortFormat)} {time}"
