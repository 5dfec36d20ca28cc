"""How a panel at the lower edge is laid out that lists places: what can be done with them on the left, the places on
the right under a sentence about them."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget


def places_beside_form(form: QWidget, words: QWidget, close_button: QWidget, places: QWidget) -> QWidget:
    """All of them in one widget; the places take the room that is left."""
    head = QHBoxLayout()
    head.setContentsMargins(8, 4, 4, 2)
    head.addWidget(words, 1)
    head.addWidget(close_button)
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addLayout(head)
    column.addWidget(places, 1)
    inner = QWidget()
    row = QHBoxLayout(inner)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(form)
    row.addLayout(column, 1)
    return inner
