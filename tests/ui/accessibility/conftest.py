"""What a screen reader is told of the window, by Qt's accessibility interface, and written out as text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QDockWidget, QWidget

from hwr_desktop.document.hands.hands import with_hand
from hwr_desktop.document.project import Hand
from hwr_desktop.document.search import Hit
from hwr_desktop.store.care.open_marks import LeftOpen
from hwr_desktop.store.hand_versions import HandVersion, HandVersions
from hwr_desktop.ui.dialogs.fault_dialog import FaultDialog, FaultFacts, Standing
from hwr_desktop.ui.dialogs.recovery_dialog import RecoveryDialog
from hwr_desktop.ui.dialogs.unplaced_texts import UnplacedTexts
from hwr_desktop.ui.steps.recovery_steps import LastEdit, Recovery

STATES = (
    "focusable", "focused", "checkable", "checked", "selected", "disabled", "invisible", "readOnly", "expanded",
)  # fmt: skip


@dataclass(frozen=True)
class Node:
    """One thing as a screen reader is told of it.

    `labels` are the words beside it that Qt says belong to it. `kind` is the class of the widget, "" for what is only a
    part of one, as an item of a list or a menu.
    """

    role: str
    name: str
    description: str
    labels: str
    value: str
    keys: str
    states: frozenset[str]
    kind: str
    children: tuple[Node, ...]

    def walk(self) -> Iterator[Node]:
        """This and everything in it."""
        yield self
        for child in self.children:
            yield from child.walk()

    def find(self, role: str, name: str) -> Node:
        """The one thing of that role and name in this."""
        (found,) = (node for node in self.walk() if (node.role, node.name) == (role, name))
        return found

    def written(self, depth: int = 0) -> str:
        """The tree as lines of text, indented by depth."""
        words = [f"{self.role} “{self.name}”"]
        words += [self.description and f"({self.description})", self.labels and f"of “{self.labels}”"]
        words += [self.keys and f"[{self.keys}]"]
        words += [self.value and self.value != self.name and f"= {self.value[:60]!r}"]
        words += [", ".join(state for state in STATES if state in self.states)]
        own = "  " * depth + " ".join(word for word in words if word)
        return "\n".join((own, *(child.written(depth + 1) for child in self.children)))


def node_of(interface: QAccessibleInterface) -> Node:
    """What is told of a thing and of all that is in it, as it is now."""
    text, state, thing = QAccessible.Text, interface.state(), interface.object()
    children = (interface.child(at) for at in range(interface.childCount()))
    states = {name for name in STATES if getattr(state, name)}
    by_tab = isinstance(thing, QWidget) and thing.focusPolicy() & Qt.FocusPolicy.TabFocus and not thing.focusProxy()
    if isinstance(thing, QWidget) and not by_tab:
        states.discard("focusable")  # another has the focus in its place, or only a click takes it there
    labels = (other.text(text.Name) for other, kind in interface.relations() if kind == QAccessible.RelationFlag.Label)
    return Node(
        interface.role().name,
        interface.text(text.Name),
        interface.text(text.Description),
        " ".join(labels),
        interface.text(text.Value),
        interface.text(text.Accelerator),
        frozenset(states),
        type(thing).__name__ if isinstance(thing, QWidget) else "",
        tuple(node_of(child) for child in children if child is not None),
    )


@pytest.fixture
def told(plain_application) -> Iterator[Callable[[QWidget], Node]]:
    """Tells a widget and all that is in it as a screen reader hears of it."""
    QAccessible.setActive(True)
    yield lambda widget: node_of(QAccessible.queryAccessibleInterface(widget))
    QAccessible.setActive(False)


@pytest.fixture
def said(plain_application, monkeypatch) -> Iterator[list[str]]:
    """What a screen reader is asked to say at once."""
    said: list[str] = []

    def update(event: object) -> None:
        if hasattr(event, "message"):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", update)
    QAccessible.setActive(True)
    yield said
    QAccessible.setActive(False)


def add_hands(desktop, folder) -> None:
    """Give the project two hands, and the main one two versions of what was learned, the second of them in use."""
    versions, weights = HandVersions(desktop.workspace.file.folder), folder / "weights.safetensors"
    weights.write_bytes(b"")
    for name, lines in (("", 16), ("With the postcards", 32)):
        version = HandVersion("", "b", "2026-11-21T10:00:00+00:00", name, lines, (), 34.9, 14.6, 9)
        versions.add("main", weights, version)
    project = with_hand(desktop.workspace.project, Hand("main", "", "2"))
    desktop.workspace.set_project(with_hand(project, Hand("h00000000000a", "Aunt Léonie")), "Hands")


@pytest.fixture
def everything(read, qtbot, tmp_path):
    """The window with a page that was read and all its panels shown, and a message over the scan."""
    for action in ("find", "special_characters", "letter_details"):
        read.window.actions_[action].trigger()
    page = read.workspace.page
    places = [Hit(page.id, line.id, 0, 3, line.text) for line in page.lines[:2]]
    read.window.like_places.begin("“hte” is to become “the”", places, (True, False), read.workspace.pages)
    read.messages.warn("notes.txt is a text file.")
    read.window.look_bar.show()
    read.window.speech_bar.show()
    add_hands(read, tmp_path)
    read.window.actions_["hands"].trigger()
    qtbot.waitUntil(lambda: len(read.window.hands_panel.versions.rows) == 2, timeout=20000)
    read.window.page_list.setFocus()
    qtbot.waitUntil(read.window.message_bar.isVisible)
    return read


def shown_by(action: str) -> Callable:
    """Opens the dialog that belongs to an action."""

    def show(desktop) -> QWidget:
        desktop.window.actions_[action].trigger()
        shown = [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()]
        (dialog,) = shown
        return dialog

    return show


def history(desktop) -> QWidget:
    desktop.workspace.select((desktop.workspace.page.lines[0].id,))
    return shown_by("line_history")(desktop)


def unplaced(desktop) -> QWidget:
    dialog = UnplacedTexts("letter.txt", ("My dear aunt", "it rains"), desktop.window)
    dialog.show()
    return dialog


def fault(desktop) -> QWidget:
    facts = FaultFacts(Standing.NOT_KEPT, "Fault: KeyError", page=1, after="Read page")
    dialog = FaultDialog(facts, desktop.workspace.file.folder, desktop.window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def recovery(desktop) -> QWidget:
    left = LeftOpen(Path("mark"), Path("Letters of Anna"), "2026-11-22T10:00:00+00:00")
    edits = (LastEdit("2026-11-22T10:00:00.000+00:00", "Edit text", 1, "Dear Anna,"),)
    dialog = RecoveryDialog([Recovery(left, "Letters of Anna", 1, edits)], ["Letters of Anna"], desktop.window)
    dialog.open()
    return dialog


def preferences_at(page: int) -> Callable:
    """Opens the preferences at one of their pages."""

    def show(desktop) -> QWidget:
        dialog = shown_by("preferences")(desktop)
        dialog._names.setCurrentRow(page)
        return dialog

    return show


DIALOGS: dict[str, Callable] = {
    "shortcuts": shown_by("shortcuts"),
    "about": shown_by("about"),
    "print": shown_by("print"),
    "export": shown_by("export"),
    "models": preferences_at(0),
    "reading": preferences_at(1),
    "appearance": preferences_at(2),
    "keys": preferences_at(3),
    "packages": preferences_at(4),
    "health": preferences_at(5),
    "welcome": shown_by("welcome"),
    "history": history,
    "own words": shown_by("own_words"),
    "unplaced texts": unplaced,
    "fault": fault,
    "backups": shown_by("backups"),
    "recovery": recovery,
}
"""Every dialog of ours, and how it is opened with a page that was read."""


@pytest.fixture
def windows(everything, qtbot) -> Callable[[], Iterator[QWidget]]:
    """The main window with the panels for text, then with each other panel alone, and each dialog while it is open."""

    def opened() -> Iterator[QWidget]:
        panels = everything.window.findChildren(QDockWidget)
        for_text = [everything.window.find_panel, everything.window.character_palette]
        for shown in (for_text, *([panel] for panel in panels if panel not in for_text)):
            for panel in panels:
                panel.setVisible(panel in shown)
            everything.window.resize(everything.window.size().boundedTo(QSize(1280, 800)))
            yield everything.window
        for show in DIALOGS.values():
            dialog = show(everything)
            dialog.activateWindow()
            qtbot.waitUntil(dialog.isActiveWindow)
            yield dialog
            dialog.close()

    return opened


@pytest.fixture
def tabbed(plain_application) -> Callable[[QWidget, Qt.Key], list[QWidget]]:
    """Presses Tab, or another key, from a widget on until the focus is there again; what had it on the way."""

    def tab(begin: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
        begin.setFocus(Qt.FocusReason.TabFocusReason)
        focused = [begin]
        for _ in range(200):
            QTest.keyClick(focused[-1], key)
            now = QApplication.focusWidget()
            if now is begin:
                return focused
            focused.append(now)
        raise AssertionError(f"the focus never came back to {begin}; it went to {focused[:40]}")

    return tab
