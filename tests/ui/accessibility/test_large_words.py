"""At twice the size of words, in high contrast too, nothing that is said is cut off."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QCheckBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QToolBar,
    QToolButton,
    QWidget,
)

from hwr_desktop.ui.panels.elided_label import ElidedLabel

SCREEN = QRect(0, 0, 1280, 800)
SLACK_PX = 1


def cut_off(window: QWidget) -> list[str]:
    """What is said in the window and has not the room for it."""
    problems = []
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and widget.window() is window and (problem := _problem(widget)):
            inside = widget.mapTo(window, QPoint())
            problems.append(f"{type(widget).__name__} “{_words(widget)}” at {inside.toTuple()}: {problem}")
    return problems


def _words(widget: QWidget) -> str:
    return str(getattr(widget, "text", lambda: "")()) or widget.accessibleName() or widget.objectName()


def _problem(widget: QWidget) -> str:
    has, needs = widget.size(), widget.sizeHint()
    if isinstance(widget, QLabel) and widget.text() and not isinstance(widget, ElidedLabel):
        height = widget.heightForWidth(has.width()) if widget.wordWrap() else needs.height()
        if height > has.height() + SLACK_PX or (not widget.wordWrap() and needs.width() > has.width() + SLACK_PX):
            return f"{has.toTuple()} of {needs.toTuple()}, {height} high"
        if widget.wordWrap() and (word := _longest_word(widget)) > widget.contentsRect().width() + SLACK_PX:
            return f"a word of {word} px has {widget.contentsRect().width()}"
    elif isinstance(widget, QAbstractButton) and (widget.text() or isinstance(widget, QCheckBox)):
        if isinstance(widget, QToolButton) and widget.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly:
            needs = widget.iconSize()  # the frame about it may be narrower than wished
        if needs.width() > has.width() + SLACK_PX or needs.height() > has.height() + SLACK_PX:
            return f"{has.toTuple()} of {needs.toTuple()}"
    elif isinstance(widget, QLineEdit) and not isinstance(widget.parent(), QAbstractSpinBox):
        room = widget.contentsRect().width() - 8
        words = widget.fontMetrics().horizontalAdvance(widget.placeholderText())
        if needs.height() > has.height() + SLACK_PX or (not widget.text() and words > room):
            return f"{words} px of hint in {room}, {has.height()} of {needs.height()} high"
    elif isinstance(widget, QAbstractSpinBox) and (needs.width() > has.width() or needs.height() > has.height()):
        return f"{has.toTuple()} of {needs.toTuple()}"
    return ""


def _longest_word(label: QLabel) -> int:
    words = label.text().split() if label.textFormat() != Qt.TextFormat.RichText else []
    return max((label.fontMetrics().horizontalAdvance(word) for word in words if "\u200b" not in word), default=0)


def outside(window: QWidget) -> list[str]:
    """What is beyond the edges of the window, views that scroll and bars that have a menu of the rest left aside."""
    return [
        _words(widget)
        for widget in window.findChildren(QAbstractButton)
        if widget.isVisible() and widget.window() is window and not isinstance(widget.parent(), QToolBar)
        and not any(area.isAncestorOf(widget) for area in window.findChildren(QScrollArea))
        and not window.rect().contains(QRect(widget.mapTo(window, QPoint()), widget.size()))
    ]  # fmt: skip


def test_nothing_is_cut_off_at_twice_the_size(windows, everything, qtbot):
    # GIVEN the largest words in a window as large as a small screen
    for theme in ("light", "contrast"):
        everything.theme.choose(theme)
        everything.theme.show_text_at(200)
        everything.window.resize(SCREEN.size())
        # WHEN window and dialogs are shown THEN every word has its room, and none is larger than the screen
        problems = []
        for window in windows():
            problems += settled_problems(window, qtbot)
        assert not problems, (theme, problems)


def settled_problems(window: QWidget, qtbot) -> list[str]:
    """What is wrong with a window once its layouts have come to rest, for which they are given two seconds."""
    for _ in range(20):
        qtbot.wait(30)
        problems = [*cut_off(window), *outside(window)]
        if not SCREEN.contains(window.rect()):
            problems.append(f"larger than the screen: {window.size().toTuple()}")
        if not problems:
            break
        qtbot.wait(70)
    return [f"{window.windowTitle()}: {each}" for each in problems]
