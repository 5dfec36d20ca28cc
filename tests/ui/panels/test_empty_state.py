"""The first steps that the window offers while nothing is open."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCommandLinkButton, QPushButton

from hwr_desktop.ui.panels.empty_state import EmptyState


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_step_is_taken_by_the_keyboard(plain_application, qtbot, key):
    # GIVEN the start page with a project that was opened last
    opening, sample, wished, folder = QAction("Open"), QAction("Sample"), [], Path("letters")
    state = EmptyState(opening, sample)
    qtbot.addWidget(state)
    state.show_recent([(folder, "Letters of Anna", "3 pages")])
    state.project_wished.connect(lambda project: wished.append(project))
    opening.triggered.connect(lambda: wished.append("open"))
    sample.triggered.connect(lambda: wished.append("sample"))
    # WHEN somebody presses the key on each of its buttons
    buttons = [button for button in state.findChildren(QPushButton) if not isinstance(button, QCommandLinkButton)]
    for button in (*buttons, *state.findChildren(QCommandLinkButton)):
        QTest.keyClick(button, key)
    # THEN each step is taken
    assert sorted(map(str, wished)) == ["letters", "open", "sample"]
