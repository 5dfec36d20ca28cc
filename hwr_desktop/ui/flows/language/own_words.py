"""The words that are right in a project: added where they stand, seen and removed in a little window."""

from __future__ import annotations

from PySide6.QtCore import QObject

from hwr_desktop.document.own_words import confirmed_names, has_own_word, with_own_word, without_own_word
from hwr_desktop.document.project import Project
from hwr_desktop.errors import ProjectError
from hwr_desktop.ui.dialogs.own_words_list import OwnWordsList
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.workspace import Workspace


class OwnWords(QObject):
    """Turns wishes into changes of the project's own list, each a step that can be taken back."""

    def __init__(self, window: MainWindow, workspace: Workspace, messages: Messages) -> None:
        super().__init__(window)
        self._window, self._workspace, self._messages = window, workspace, messages
        self._list: OwnWordsList | None = None
        actions = window.actions_
        actions["add_own_word"].triggered.connect(self.add_at_caret)
        actions["own_words"].triggered.connect(self.show)
        window.transcript.own_word = actions["add_own_word"]
        workspace.history_changed.connect(self._show_words)

    def add_at_caret(self) -> None:
        """Make what is selected, or the word at the caret, a word of the project's own."""
        word = self._word_at_caret()
        if not word:
            self._messages.note(self.tr("Put the caret into a word first."))
        elif self.add(word):
            self._messages.note(self.tr("“{word}” is a word of the project now.").format(word=word))

    def add(self, word: str) -> bool:
        """Put a word into the project's own list; whether it came there or stood there already."""
        project = self._project()
        if project is None:
            return False
        return self._set(with_own_word(project, word), self.tr("Word of the project"))

    def remove(self, word: str) -> None:
        """Take a word off the list."""
        project = self._project()
        if project is not None:
            self._set(without_own_word(project, word), self.tr("Remove word of the project"))

    def show(self) -> None:
        """Show the list."""
        if self._workspace.file is None:
            return
        self._list = OwnWordsList(self._window)
        self._list.add_wished.connect(self._on_add_wished)
        self._list.remove_wished.connect(self.remove)
        self._list.finished.connect(self._on_closed)
        self._show_words()
        self._list.open()

    def _word_at_caret(self) -> str:
        """What is selected in one line, or the word at the caret, without the signs around it."""
        transcript, page = self._window.transcript, self._workspace.page
        stretches = transcript.stretches
        if page is None or len(stretches) != 1 or not page.has(stretches[0][0]):
            return ""
        line_id, start, end = stretches[0]
        text, said = page.line(line_id).text[start:end], transcript.misspelt_at_caret
        if said is not None and start <= said.start and said.end <= end and " " not in text:
            return said.text
        inner = [at for at, sign in enumerate(text) if sign.isalnum()]
        return text[inner[0] : inner[-1] + 1] if inner else ""

    def _project(self) -> Project | None:
        """The project with what was typed a moment ago written; None where there is none or that failed."""
        return self._workspace.project if self._workspace.flush() else None

    def _set(self, project: Project, label: str) -> bool:
        if project is self._workspace.project:
            return True
        try:
            self._workspace.set_project(project, label)
        except ProjectError as error:
            self._messages.show_error(error)
            return False
        return True

    def _on_add_wished(self, word: str) -> None:
        project = self._workspace.project
        if project is None or self._list is None:
            return
        known = has_own_word(project, word)
        if self.add(word):
            self._list.show_added(word, known)

    def _show_words(self) -> None:
        project = self._workspace.project
        if self._list is not None and project is not None:
            self._list.show_words(project.words, confirmed_names(project))

    def _on_closed(self) -> None:
        self._list = None
