"""The word that is read aloud is shown as it sounds: in the text, and in the ink of the scan."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, QRectF
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from hwr_desktop.document.page import Page
from hwr_desktop.document.turning import points_upright
from hwr_desktop.ui.canvas.line_layer import LineLayer
from hwr_desktop.ui.flows.pages.show_page import ShowPage
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.scan.word_outline import SpokenOutline
from hwr_desktop.ui.steps.speech_steps import SpokenPlace
from hwr_desktop.ui.transcript.word_corners import word_corners
from hwr_desktop.ui.workspace import Workspace

SEEN_MARGIN_PX = 40
TYPING_MS = 5000
"""For so long after somebody typed nothing moves under their hands."""


class ShowSpokenWord(QObject):
    """Follows the voice, by scrolling and to other pages, for as long as the person does: not to where they have gone
    away from, and not while they write. Neither caret nor focus is moved, and a screen reader hears nothing of it."""

    def __init__(self, window: MainWindow, workspace: Workspace, show_page: ShowPage) -> None:
        super().__init__(window)
        self._window, self._workspace, self._show_page = window, workspace, show_page
        layer = next(item for item in window.canvas.scene().items() if isinstance(item, LineLayer))
        self._outline = SpokenOutline(layer)
        self._shown: tuple[SpokenPlace | None, Page | None] = (None, None)
        self._last: SpokenPlace | None = None
        self._typed = QElapsedTimer()
        self._going_to: str | None = None
        typing = (
            window.transcript.line_edited,
            window.transcript.field_typed,
            window.translation_panel.line_edited,
            workspace.letters_changed,
        )
        for signal in typing:
            signal.connect(self._on_typed)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._stay_if_writing)
        workspace.page_shown.connect(self._show_again)
        workspace.lines_changed.connect(self._show_again)

    def show(self, place: SpokenPlace | None) -> None:
        """Show the word that sounds now, or none; asked again and again, it looks only at what is new."""
        page = self._workspace.page
        if self._shown[0] == place and self._shown[1] is page:
            return
        last, before = self._last, self._shown[1]
        self._shown, self._last = (place, page), place or last
        if place is None or page is None:
            self._hide()
        elif place.page_id != page.id:
            self._hide()
            if last is None or (last.page_id != place.page_id and last.page_id == page.id):
                self._go_to_page(place.page_id)
        elif not self._is_there(place, page):
            self._hide()
        else:
            anew = last is None or before is None or before.id != page.id
            self._show_text(place, last, anew)
            self._show_ink(place, page, anew)

    def end(self) -> None:
        """Show no word any more, as at the end."""
        self.show(None)
        self._last = None

    def leave_caret(self) -> None:
        """Put the caret on the word that sounded last, where its page is shown; the focus stays where it is."""
        place, page = self._last, self._workspace.page
        if place is not None and page is not None and place.page_id == page.id and page.has(place.line_id):
            self._window.transcript.put_caret(place.line_id, min(place.start, len(page.line(place.line_id).text)))

    def _show_text(self, place: SpokenPlace, last: SpokenPlace | None, anew: bool) -> None:
        transcript = self._window.transcript
        transcript.show_spoken(place.line_id, place.start, place.end)
        follow = anew or (last is not None and last.line_id != place.line_id and transcript.sees_line(last.line_id))
        if follow and not self._is_writing():
            transcript.reveal_line(place.line_id)

    def _show_ink(self, place: SpokenPlace, page: Page, anew: bool) -> None:
        canvas = self._window.canvas
        seen = canvas.mapToScene(canvas.viewport().rect()).boundingRect()
        follow = anew or not self._outline.isVisible() or self._area().intersects(seen)
        corners = points_upright(word_corners(page.line(place.line_id), page, place.start), page)
        self._outline.show_around(corners)
        if follow and not self._is_writing():
            canvas.ensureVisible(self._area(), SEEN_MARGIN_PX, SEEN_MARGIN_PX)

    def _area(self) -> QRectF:
        """Where the outline is on the canvas."""
        return self._outline.path().boundingRect()

    def _is_there(self, place: SpokenPlace, page: Page) -> bool:
        """Whether the line still says at that place what is spoken."""
        return page.has(place.line_id) and page.line(place.line_id).text[place.start : place.end] == place.text

    def _go_to_page(self, page_id: str) -> None:
        """Show the page to which the reading has gone on, unless somebody is writing on the one that is shown."""
        if not self._is_writing() and page_id in self._workspace.pages:
            self._going_to = page_id
            self._show_page.show(page_id)

    def _stay_if_writing(self) -> None:
        """Stay on the page after all where somebody began to write while the next one was still being opened."""
        if self._going_to is not None and self._is_writing():
            self._show_page.stay(self._going_to)
            self._going_to = None

    def _is_writing(self) -> bool:
        """Whether somebody is at something that a page turned or scrolled away would disturb: they typed a moment ago,
        compose a word, or are in a field to type in. Where one reads, in the text itself, and at the bar of reading
        aloud that is not so."""
        if self._typed.isValid() and self._typed.elapsed() < TYPING_MS:
            return True
        transcript, focus = self._window.transcript, self._window.focusWidget()
        if focus is None or focus is transcript.focusProxy():
            return transcript.composing
        return _takes_text(focus) and not self._window.speech_bar.isAncestorOf(focus)

    def _hide(self) -> None:
        self._window.transcript.show_spoken(None)
        self._outline.hide()

    def _show_again(self) -> None:
        """Show the same word on what has become of the page."""
        self.show(self._shown[0])

    def _on_typed(self) -> None:
        self._typed.start()
        self._stay_if_writing()


def _takes_text(widget: QWidget) -> bool:
    """Whether one can type into a widget."""
    if isinstance(widget, QComboBox):
        return widget.isEditable()
    return isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit | QAbstractSpinBox) and not widget.isReadOnly()
