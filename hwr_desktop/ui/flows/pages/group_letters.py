"""Grouping the pages into letters, and going from letter to letter."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from hwr_desktop.document.letter_edits import joined_with_before, letter_begun, letter_of
from hwr_desktop.document.project import DETAILS, Project
from hwr_desktop.errors import ProjectError
from hwr_desktop.ui.flows.chosen_pages import chosen_pages
from hwr_desktop.ui.flows.pages.show_page import ShowPage
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.wording.letter_words import heading_of
from hwr_desktop.ui.workspace import Workspace


class GroupLetters(QObject):
    """Binds the actions, and keeps the headings in the page list true. Each change is one step."""

    def __init__(self, window: MainWindow, workspace: Workspace, messages: Messages, show_page: ShowPage) -> None:
        super().__init__(window)
        self._window, self._workspace, self._messages, self._show_page = window, workspace, messages, show_page
        actions = window.actions_
        actions["begin_letter"].triggered.connect(self.begin)
        actions["join_letter"].triggered.connect(self.join)
        actions["next_letter"].triggered.connect(partial(self.go, 1))
        actions["previous_letter"].triggered.connect(partial(self.go, -1))
        for signal in (workspace.pages_changed, workspace.letters_changed):
            signal.connect(self._show)

    def begin(self) -> None:
        """Begin a letter at the chosen page; where several are chosen, at each that does not follow another of them."""
        project, chosen = self._project(), chosen_pages(self._window, self._workspace)
        if project is None or not chosen:
            return
        following = dict(zip(project.pages[1:], project.pages, strict=False))
        begun = project
        for page_id in chosen:
            if following.get(page_id) not in chosen:
                begun = letter_begun(begun, page_id)
        if len(begun.letters) < 2 and not project.letters:
            self._messages.note(self.tr("All pages are one letter as long as no other is begun at a later page."))
        elif begun is project:
            self._messages.note(self.tr("A letter begins here already."))
        else:
            self._change(begun, self.tr("Begin a letter"))

    def join(self) -> None:
        """Join the letter of the chosen page with the one before it."""
        project, chosen = self._project(), chosen_pages(self._window, self._workspace)
        if project is None or not chosen:
            return
        joined = joined_with_before(project, chosen[0])
        if joined is project:
            self._messages.note(self.tr("There is no letter before this one."))
            return
        self._change(joined, self.tr("Join letters"))
        gone, whole = letter_of(project, chosen[0]), letter_of(joined, chosen[0])
        if gone is not None and whole is not None and any(
            getattr(gone, name) not in ("", getattr(whole, name)) for name in DETAILS
        ):  # fmt: skip
            self._messages.note(self.tr("Of what both letters say, that of the first stands; Undo brings both back."))

    def go(self, step: int, _checked: bool = False) -> None:
        """Go to the first page of the letter after the shown page's (1), or before it (-1)."""
        project, page = self._workspace.project, self._workspace.page
        letter = letter_of(project, page.id) if project is not None and page is not None else None
        if project is None or letter is None:
            return
        at = project.letters.index(letter) + step
        if 0 <= at < len(project.letters):
            self._show_page.show(project.letters[at].pages[0])
        else:
            last, first = self.tr("This is the last letter."), self.tr("This is the first letter.")
            self._messages.note(last if step > 0 else first)

    def _project(self) -> Project | None:
        """The project as the file has it, with all that was typed."""
        return self._workspace.project if self._workspace.flush() else None

    def _change(self, project: Project, label: str) -> None:
        try:
            self._workspace.set_project(project, label)
        except (ProjectError, OSError) as error:
            self._messages.show_error(error)

    def _show(self) -> None:
        project = self._workspace.project
        letters = project.letters if project is not None else ()
        self._window.page_list.show_letters(
            [(letter.pages, heading_of(letter, number)) for number, letter in enumerate(letters, 1)]
        )
