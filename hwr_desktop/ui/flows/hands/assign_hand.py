"""Saying whose handwriting pages and lines are."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from hwr_desktop.document.hands.hands import MAIN, hand_by_id, hand_id_of, hands_of, lines_in_hand, with_hand
from hwr_desktop.document.project import Hand, Project
from hwr_desktop.errors import ProjectError
from hwr_desktop.ui.flows.chosen_pages import chosen_pages
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.menus import LINE_HAND, PAGE_HAND
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.wait_cursor import wait_cursor
from hwr_desktop.ui.wording.hand_words import hand_to_be_named, name_of
from hwr_desktop.ui.workspace import Workspace


class AssignHand(QObject):
    """Puts the chosen pages or the selected lines in a hand, as one step, and makes new hands, which are named in the
    panel. Where the project has several hands the menus list them, and the transcript says which lines are in another
    hand than their page."""

    def __init__(self, window: MainWindow, workspace: Workspace, messages: Messages) -> None:
        super().__init__(window)
        self._window, self._workspace, self._messages = window, workspace, messages
        actions, panel = window.actions_, window.hands_panel
        actions["new_page_hand"].triggered.connect(self.new_for_pages)
        actions["new_line_hand"].triggered.connect(self.new_for_lines)
        panel.add_wished.connect(self.add)
        panel.assign_wished.connect(self.put_pages)
        self._listed: dict[QMenu, list[QAction]] = {}
        for name, in_use, put in (
            (PAGE_HAND, self._hands_of_pages, self.put_pages),
            (LINE_HAND, self._hands_of_lines, self.put_lines),
        ):
            menu = window.findChild(QMenu, name)
            assert menu is not None
            if name == PAGE_HAND:
                window.page_list.insertAction(actions["remove_page"], menu.menuAction())
            self._listed[menu] = []
            menu.aboutToShow.connect(partial(self._list, menu, in_use, put))
        for signal in (workspace.project_changed, workspace.hands_changed):
            signal.connect(self._name_hands)

    def put_pages(self, hand_id: str) -> None:
        """Put the chosen pages with all their lines in a hand."""
        chosen, project = chosen_pages(self._window, self._workspace), self._workspace.project
        if project is None or not chosen:
            return
        one = self.tr("The page is in “{hand}” now.")
        many = self.tr("{n} pages are in “{hand}” now.").replace("{n}", str(len(chosen)))
        before = self._hands_of_pages()
        if self._put_pages(chosen, hand_id, None):
            self._tell(one if len(chosen) == 1 else many, before, hand_id, "read_pages")

    def put_lines(self, hand_id: str) -> None:
        """Put the selected lines in a hand, whatever their page is in."""
        chosen = self._workspace.selected
        if not chosen:
            return
        one = self.tr("The line is in “{hand}” now.")
        many = self.tr("{n} lines are in “{hand}” now.").replace("{n}", str(len(chosen)))
        before = self._hands_of_lines()
        if self._put_lines(hand_id, None):
            self._tell(one if len(chosen) == 1 else many, before, hand_id, "read_lines")

    def add(self) -> None:
        """Make a hand in which nothing is yet, and have it named."""
        hand = self._made(None)
        if hand is not None:
            self._window.hands_panel.begin_naming(hand.id)

    def new_for_pages(self) -> None:
        """Put the chosen pages in a new hand, in one step, and have it named."""
        chosen = chosen_pages(self._window, self._workspace)
        if not chosen or not self._workspace.flush():
            return
        step = self._workspace.new_step()
        hand = self._made(step)
        if hand is not None and self._put_pages(chosen, hand.id, step):
            self._window.hands_panel.begin_naming(hand.id)

    def new_for_lines(self) -> None:
        """Put the selected lines in a new hand, in one step, and have it named."""
        if not self._workspace.selected or not self._workspace.flush():
            return
        step = self._workspace.new_step()
        hand = self._made(step)
        if hand is not None and self._put_lines(hand.id, step):
            self._window.hands_panel.begin_naming(hand.id)

    # --- edits -------------------------------------------------------------------------------------------------

    def _made(self, step: int | None) -> Hand | None:
        """A hand that the project did not have, with a name until somebody gives it a better one; None where it could
        not be written."""
        project = self._workspace.project if self._workspace.flush() else None
        if project is None:
            return None
        hand = hand_to_be_named(project)
        try:
            self._workspace.set_project(with_hand(project, hand), self.tr("New hand"), step)
        except (ProjectError, OSError) as error:
            self._messages.show_error(error)
            return None
        return hand

    def _put_pages(self, page_ids: tuple[str, ...], hand_id: str, step: int | None) -> bool:
        label = self.tr("Hand of page") if len(page_ids) == 1 else self.tr("Hand of pages")
        with wait_cursor():
            return self._workspace.put_in_hand(page_ids, None if hand_id == MAIN else hand_id, label, step)

    def _put_lines(self, hand_id: str, step: int | None) -> bool:
        """Whether the lines could be put in that hand; where it is that of their page, nothing is said of them."""
        page, project, chosen = self._workspace.page, self._workspace.project, self._workspace.selected
        if page is None or project is None:
            return False
        own = None if hand_id == hand_id_of(project, page) else hand_id
        label = self.tr("Hand of line") if len(chosen) == 1 else self.tr("Hand of lines")
        return self._workspace.edit(lines_in_hand(page, chosen, own), label, step=step) is not None

    # --- what is told ------------------------------------------------------------------------------------------

    def _tell(self, words: str, before: Collection[str], hand_id: str, reading: str) -> None:
        """Say where pages or lines are now; offer to read them again where that would be done by other weights."""
        project = self._workspace.project
        if project is None:
            return
        weights = {hand_by_id(project, each).weights for each in before}
        words = words.format(hand=_name(project, hand_id))
        if weights - {hand_by_id(project, hand_id).weights}:
            more = self.tr("What nobody has corrected can be read again as that hand.")
            self._messages.offer(f"{words} {more}", self._window.actions_[reading])
        else:
            self._messages.note(words)

    def _name_hands(self) -> None:
        """Have the transcript say which lines are in another hand than their page."""
        project = self._workspace.project
        hands = hands_of(project) if project is not None else ()
        self._window.transcript.show_hands({} if len(hands) < 2 else {hand.id: name_of(hand, False) for hand in hands})

    # --- menus -------------------------------------------------------------------------------------------------

    def _list(self, menu: QMenu, in_use: Callable[[], Collection[str]], put: Callable[[str], None]) -> None:
        """List the hands of the project below what stands in the menu always, where there are several."""
        for action in self._listed.pop(menu):
            menu.removeAction(action)
            action.deleteLater()
        self._listed[menu] = []
        project, hands = self._workspace.project, in_use()
        if project is None or len(hands_of(project)) < 2:
            return
        listed = [menu.addSeparator()]
        for hand in hands_of(project):
            action = QAction(name_of(hand, alone=False).replace("&", "&&"), menu)
            action.setCheckable(True)
            action.setChecked(set(hands) == {hand.id})
            action.setEnabled(bool(hands))
            action.triggered.connect(partial(self._on_triggered, put, hand.id))
            menu.addAction(action)
            listed.append(action)
        self._listed[menu] = listed

    def _on_triggered(self, put: Callable[[str], None], hand_id: str, _checked: bool = False) -> None:
        put(hand_id)

    def _hands_of_pages(self) -> frozenset[str]:
        """The hands that the chosen pages are in."""
        project = self._workspace.project
        if project is None:
            return frozenset()
        chosen = chosen_pages(self._window, self._workspace)
        return frozenset(hand_id_of(project, self._workspace.head_of(page_id)) for page_id in chosen)

    def _hands_of_lines(self) -> frozenset[str]:
        """The hands that the selected lines are in."""
        project, page = self._workspace.project, self._workspace.page
        if project is None or page is None:
            return frozenset()
        return frozenset(hand_id_of(project, page, page.line(line_id)) for line_id in self._workspace.selected)


def _name(project: Project, hand_id: str) -> str:
    hands = hands_of(project)
    return name_of(hand_by_id(project, hand_id), alone=len(hands) < 2)
