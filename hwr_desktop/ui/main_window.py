"""The window: which widget stands where. It decides nothing; flows listen to it and to its parts."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from hwr_desktop.ui.actions import Actions
from hwr_desktop.ui.canvas.page_canvas import PageCanvas
from hwr_desktop.ui.menus import add_menus, add_tool_bar
from hwr_desktop.ui.panels.character_palette import CharacterPalette
from hwr_desktop.ui.panels.edges_bar import EdgesBar
from hwr_desktop.ui.panels.empty_state import EmptyState
from hwr_desktop.ui.panels.find_panel import FindPanel
from hwr_desktop.ui.panels.hands_panel import HandsPanel
from hwr_desktop.ui.panels.insights_panel import InsightsPanel
from hwr_desktop.ui.panels.letter_panel import LetterPanel
from hwr_desktop.ui.panels.like_places_panel import LikePlacesPanel
from hwr_desktop.ui.panels.look_bar import LookBar
from hwr_desktop.ui.panels.lower_edge import LowerEdge
from hwr_desktop.ui.panels.message_bar import MessageBar
from hwr_desktop.ui.panels.misreadings_panel import MisreadingsPanel
from hwr_desktop.ui.panels.page_list import PageList
from hwr_desktop.ui.panels.reading_progress import ReadingProgress
from hwr_desktop.ui.panels.speech_bar import SpeechBar
from hwr_desktop.ui.panels.status_words import StatusWords
from hwr_desktop.ui.panels.translation_panel import TranslationPanel
from hwr_desktop.ui.transcript.transcript_editor import TranscriptEditor

FIRST_SIZE = QSize(1240, 780)
ON_PAGES = (
    "read_pages", "unqueue_pages", "begin_letter", "join_letter", "letter_details",
    "turn_left", "turn_right", "level_pages", "split_pages", "page_up", "page_down", "select_odd", "select_even",
    "remove_page",
)  # fmt: skip
TRANSLATING = ("translate_page", "translate_letter", "translate_lines", "translate_stale")
ZOOMING = ("zoom_out", "zoom_fit", "zoom_in")
SPEAKING = ("speak_stop", "speak_back", "speak_on")
FIRST_SPLIT_PX = [170, 600, 470]


class MainWindow(QMainWindow):
    """Pages at the left, the scan in the middle with messages over it, its text at the right, the state below.

    The search comes between them and the state when it is asked for.
    """

    files_dropped = Signal(list)
    close_wished = Signal(object)
    activated = Signal()
    deactivated = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("main")
        self.setAcceptDrops(True)
        self.actions_ = Actions(self)
        self.recent_menu = add_menus(self, self.actions_)
        self.tool_bar = add_tool_bar(self, self.actions_)
        self.message_bar = MessageBar()
        self.empty_state = EmptyState(self.actions_["open"], self.actions_["try_sample"])
        self.page_list = PageList()
        self.page_list.addActions([self.actions_[name] for name in ON_PAGES])
        self.canvas = PageCanvas()
        self.transcript = TranscriptEditor()
        self.canvas.setAccessibleName(self.tr("Scan"))
        self.transcript.setAccessibleName(self.tr("Text"))
        self.find_panel = FindPanel(self.actions_["next_hit"], self.actions_["previous_hit"])
        self.like_places, self.misreadings = LikePlacesPanel(), MisreadingsPanel()
        self.character_palette = CharacterPalette()
        self.look_bar, self.edges_bar = LookBar(), EdgesBar()
        self.speech_bar = SpeechBar(*[self.actions_[name] for name in SPEAKING])
        self.letter_panel, self.hands_panel = LetterPanel(), HandsPanel()
        self.insights_panel = InsightsPanel()
        translating = [self.actions_[name] for name in TRANSLATING]
        self.translation_panel = TranslationPanel(translating, self.actions_["language_packages"])
        self.progress = ReadingProgress(self.actions_["stop"])
        self.status = StatusWords(self.statusBar(), self.progress, [self.actions_[name] for name in ZOOMING])
        self.statusBar().setSizeGripEnabled(False)
        self._lay_out()

    def show_work(self, there_is_work: bool) -> None:
        """Show the three panes, or the empty state. Whoever works with the keys finds themselves where the work is."""
        if there_is_work == self.shows_work:
            return
        self._stack.setCurrentWidget(self.splitter if there_is_work else self.empty_state)
        self._over.lie_over(self.canvas.viewport() if there_is_work else self.empty_state)
        (self.canvas if there_is_work else self.empty_state).setFocus()

    @property
    def shows_work(self) -> bool:
        """Whether the three panes are shown."""
        return self._stack.currentWidget() is self.splitter

    def _lay_out(self) -> None:
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(2)
        self.splitter.setChildrenCollapsible(False)
        for at, pane in enumerate((self.page_list, self.canvas, self.transcript)):
            self.splitter.addWidget(pane)
            self.splitter.setStretchFactor(at, (0, 3, 2)[at])
        self.splitter.setCollapsible(0, True)
        self.splitter.setSizes(FIRST_SPLIT_PX)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty_state)
        self._stack.addWidget(self.splitter)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for bar in (self.look_bar, self.edges_bar, self.speech_bar):
            column.addWidget(bar)
            bar.hide()
        column.addWidget(self._stack)
        self._over = LowerEdge(self.message_bar, middle)  # over the scan, which so stays where it is
        self._over.lie_over(self.empty_state)
        self.setCentralWidget(middle)
        self.message_bar.tab_after = self.canvas
        self.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.find_panel)
        self.find_panel.hide()
        self.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.like_places)
        self.like_places.hide()
        self.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.misreadings)
        self.misreadings.hide()
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.translation_panel)
        self.translation_panel.hide()
        for panel in (self.character_palette, self.letter_panel, self.hands_panel, self.insights_panel):
            self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, panel)
            panel.hide()
        available = QApplication.primaryScreen().availableSize()
        self.resize(FIRST_SIZE.boundedTo(available))

    def commit_composed(self) -> None:
        """Take what is being composed, in the text or in its translation, as typed."""
        self.transcript.commit_composed()
        self.translation_panel.text.commit_composed()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        if paths:
            self.files_dropped.emit(paths)

    def event(self, event: QEvent) -> bool:
        """What an action does is said in the status bar, unless that would hide the progress and its button."""
        if event.type() == QEvent.Type.StatusTip and self.progress.isVisible():
            return True
        return super().event(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask whoever listens; they may refuse by ignoring the event."""
        event.accept()
        self.close_wished.emit(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange:
            (self.activated if self.isActiveWindow() else self.deactivated).emit()
