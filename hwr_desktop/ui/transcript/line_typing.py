"""A text edit in which every block is a line of the page: it can be typed in, but never be broken or joined."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QMenu, QWidget

from hwr_desktop.ui.transcript.composed_typing import ComposedTyping

_BREAKS = re.compile(r"[ \t]*[\r\n\v\f\u2028\u2029]+[ \t]*")
_Key = QKeySequence.StandardKey
_Move = QTextCursor.MoveOperation
_KEEP = QTextCursor.MoveMode.KeepAnchor


def in_one_line(text: str) -> str:
    """A text with its line breaks turned into spaces; those at its ends go."""
    return _BREAKS.sub(" ", text.strip("\r\n\u2028\u2029")).replace("\t", " ")


class LineTyping(ComposedTyping):
    """Enter goes to the next line, Shift+Enter to the one before, Ctrl+Enter says that the line is right.

    It keeps no undo of its own and leaves the keys for it to the window. `takes_sign` is asked before Backspace takes a
    letter away: it may take what stands there without being text, and then says so. `add_entries` may put entries for
    a place into the menu that is opened there, before all others.
    """

    check_wished = Signal()
    text_size_wished = Signal(int)
    edit_began = Signal()
    edit_ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.takes_sign: Callable[[], bool] = lambda: False
        self.add_entries: Callable[[QMenu, int], None] = lambda menu, position: None
        self.setUndoRedoEnabled(False)
        self.document().setDefaultCursorMoveStyle(Qt.CursorMoveStyle.VisualMoveStyle)  # as the arrows point
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)

    def go_to_line(self, number: int) -> None:
        """Puts the caret at the beginning of a line, counted from 0; does nothing where there is no such line."""
        block = self.document().findBlockByNumber(number)
        if number >= 0 and block.isValid():
            self.commit_composed()
            self.setTextCursor(QTextCursor(block))
            self.ensureCursorVisible()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if _is_undo(event):
                event.ignore()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_undo(event):
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(event.modifiers())
        elif event.matches(_Key.Cut):
            self.cut_selected()
        elif not self.isReadOnly() and _deletes(event):
            self._delete(event)
        elif self.textCursor().hasSelection() and _leaves_selection(event):
            self._leave_selection(to_left=event.matches(_Key.MoveToPreviousChar))
        else:
            if _types(event):
                self._clear_lines_selected()
            super().keyPressEvent(event)
            if _types(event):
                self.join_marks()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        composed = event.commitString()
        if composed or event.preeditString():
            self._clear_lines_selected()
        if _BREAKS.search(composed):
            event.setCommitString(in_one_line(composed), event.replacementStart(), event.replacementLength())
        super().inputMethodEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasText():
            self.insert_text(source.text())

    def insert_text(self, text: str) -> None:
        """Inserts a text at the caret, in place of what is selected; its line breaks become spaces."""
        if self.isReadOnly():
            return
        self.commit_composed()
        self._clear_lines_selected()
        self.textCursor().insertText(unicodedata.normalize("NFC", in_one_line(text)))
        self.join_marks()
        self.ensureCursorVisible()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        data.setText(self.textCursor().selectedText().replace("\u2029", "\n"))
        return data

    def cut_selected(self) -> None:
        """Copies what is selected and empties it; lines stay lines."""
        if self.textCursor().hasSelection() and not self.isReadOnly():
            self.copy()
            if not self._clear_lines_selected():
                self.textCursor().removeSelectedText()

    def select_line(self) -> None:
        """Selects the text of the caret's line."""
        cursor = self.textCursor()
        cursor.movePosition(_Move.StartOfBlock)
        cursor.movePosition(_Move.EndOfBlock, _KEEP)
        self.setTextCursor(cursor)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """A menu without the undo that Qt would put there."""
        menu = QMenu(self)
        clicked = event.reason() == QContextMenuEvent.Reason.Mouse
        cursor = self.cursorForPosition(event.pos()) if clicked else self.textCursor()
        self.add_entries(menu, cursor.position())
        selected, writable = self.textCursor().hasSelection(), not self.isReadOnly()
        cut = menu.addAction(self.tr("Cu&t"), self.cut_selected)
        cut.setEnabled(selected and writable)
        menu.addAction(self.tr("&Copy"), self.copy).setEnabled(selected)
        menu.addAction(self.tr("&Paste"), self.paste).setEnabled(writable and bool(QGuiApplication.clipboard().text()))
        menu.addSeparator()
        menu.addAction(self.tr("Select &line"), self.select_line)
        menu.addAction(self.tr("Select &all"), self.selectAll)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            if turned:
                self.text_size_wished.emit(1 if turned > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def _enter(self, keys: Qt.KeyboardModifier) -> None:
        self.commit_composed()
        if keys & Qt.KeyboardModifier.ControlModifier:
            self.check_wished.emit()
        else:
            back = bool(keys & Qt.KeyboardModifier.ShiftModifier)
            self.go_to_line(self.textCursor().blockNumber() + (-1 if back else 1))

    def _leave_selection(self, to_left: bool) -> None:
        """Goes to the end of the selection at which the arrow points; Qt takes the other where it moves visually."""
        cursor = self.textCursor()
        backwards = to_left != (cursor.block().textDirection() == Qt.LayoutDirection.RightToLeft)
        cursor.setPosition(cursor.selectionStart() if backwards else cursor.selectionEnd())
        self.setTextCursor(cursor)

    def _delete(self, event: QKeyEvent) -> None:
        """Deletes a selection, a character or a word, never beyond the ends of the line."""
        if self._clear_lines_selected():
            return
        cursor = self.textCursor()
        if not cursor.hasSelection():
            if event.key() == Qt.Key.Key_Backspace and self.takes_sign():
                return
            start = cursor.block().position()
            end = start + cursor.block().length() - 1
            cursor.movePosition(_reach(event), _KEEP)
            cursor.setPosition(min(max(cursor.position(), start), end), _KEEP)
        cursor.removeSelectedText()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _clear_lines_selected(self) -> bool:
        """Empties what is selected of each of several lines, leaving the lines; False if all is within one line."""
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        first, block = self.document().findBlock(start), self.document().findBlock(end)
        if self.isReadOnly() or first == block:
            return False
        self.edit_began.emit()
        edit = QTextCursor(self.document())
        edit.beginEditBlock()
        while block.isValid() and block.position() + block.length() > start:
            edit.setPosition(max(start, block.position()))
            edit.setPosition(min(end, block.position() + block.length() - 1), _KEEP)
            edit.removeSelectedText()
            block = block.previous()
        edit.endEditBlock()
        cursor.setPosition(start)
        self.setTextCursor(cursor)
        self.edit_ended.emit()
        return True


def _is_undo(event: QKeyEvent) -> bool:
    """Whether a key event is for the window's undo or redo."""
    return event.matches(_Key.Undo) or event.matches(_Key.Redo)


def _leaves_selection(event: QKeyEvent) -> bool:
    """Whether a key event moves the caret by a letter to a side."""
    return event.matches(_Key.MoveToPreviousChar) or event.matches(_Key.MoveToNextChar)


def _deletes(event: QKeyEvent) -> bool:
    """Whether a key event deletes text."""
    return event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) or event.matches(_Key.DeleteEndOfLine)


def _reach(event: QKeyEvent) -> QTextCursor.MoveOperation:
    """How far from the caret a deleting key reaches."""
    by_word = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    if event.key() == Qt.Key.Key_Backspace:
        return _Move.PreviousWord if by_word else _Move.PreviousCharacter
    if event.key() == Qt.Key.Key_Delete:
        return _Move.NextWord if by_word else _Move.NextCharacter
    return _Move.EndOfBlock


def _types(event: QKeyEvent) -> bool:
    """Whether a key event types a character."""
    text = event.text()
    command = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier)
    with_alt_gr = event.modifiers() & Qt.KeyboardModifier.AltModifier
    return bool(text) and text.isprintable() and (not command or bool(with_alt_gr))
