"""How it is with a part of the program, in the window's language: a sign, and a word that says the same."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication

from hwr_desktop.health.part import Part, State
from hwr_desktop.ui.wording.error_words import said

CONTEXT = "Health"
SIGNS = {State.READY: "✓", State.ABSENT: "–", State.FAULTY: "✗"}


def state_words(state: State) -> str:
    """The word for a state."""
    if state is State.READY:
        return QCoreApplication.translate(CONTEXT, "ready")
    if state is State.ABSENT:
        return QCoreApplication.translate(CONTEXT, "missing; the program works without it")
    return QCoreApplication.translate(CONTEXT, "broken")


def line_of(part: Part) -> str:
    """A part as HTML: how it is with it, what it is called, and below that what is known."""
    name, state = f"<b>{escape(said(part.name))}</b>", escape(state_words(part.state))
    words = QCoreApplication.translate(CONTEXT, "{part}: {state}").format(part=name, state=state)
    return f"{SIGNS[part.state]} {words}<br>{escape(said(part.known))}"


def paragraph_of(part: Part) -> str:
    """The same, and what can be done."""
    return line_of(part) + (f"<br>{escape(said(part.remedy))}" if part.remedy is not None else "")
