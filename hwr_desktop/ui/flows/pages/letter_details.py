"""What is known of a letter: the panel follows the shown page, and what is typed there is kept as it is typed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from hwr_desktop.document.dates import is_before, is_iso_date, meant_by
from hwr_desktop.document.letter_edits import letter_of
from hwr_desktop.document.page import new_id
from hwr_desktop.document.project import DETAILS, Letter
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.workspace import Workspace


class LetterDetails(QObject):
    """Each field that is typed in is one undo step. Loose pages become one letter with the first thing said of them."""

    def __init__(self, window: MainWindow, workspace: Workspace) -> None:
        super().__init__(window)
        self._window, self._workspace = window, workspace
        self._panel = window.letter_panel
        self._loose = Letter(new_id("d"))  # what the loose pages become with the first thing that is said of them
        self._letter = self._loose
        self._panel.detail_typed.connect(self._on_typed)
        self._panel.offer_taken.connect(self._on_offer_taken)
        self._panel.field_left.connect(workspace.flush)
        self._panel.closed.connect(self.close)
        window.actions_["letter_details"].triggered.connect(self.open)
        for signal in (workspace.page_shown, workspace.pages_changed, workspace.letters_changed):
            signal.connect(self._show)

    def open(self) -> None:
        """Go to the panel; out of it again for whoever is there already."""
        if self._panel.isVisible() and self._panel.isAncestorOf(self._window.focusWidget()):
            self.close()
        else:
            self._show()
            self._panel.begin()

    def close(self) -> None:
        """Hide the panel. Who was in it finds themselves in the page list."""
        focused = self._panel.isAncestorOf(self._window.focusWidget())
        self._panel.hide()
        if focused:
            self._window.page_list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, *_facts: object) -> None:
        """Show the letter of the shown page as it is known now."""
        project, page = self._workspace.project, self._workspace.page
        if project is None:
            self._panel.hide()
            return
        if page is None or page.id not in project.pages:
            return
        letter = letter_of(project, page.id)
        if letter is None:
            self._letter = self._loose
            title = self.tr("All pages")
            pages = self.tr("They are one letter until another one is begun.")
        else:
            self._letter, number = letter, project.letters.index(letter) + 1
            title = self.tr("Letter {number} of {count}").format(number=number, count=len(project.letters))
            first = project.pages.index(letter.pages[0]) + 1
            pages = self.tr("Page {first}").format(first=first)
            if len(letter.pages) > 1:
                pages = self.tr("Pages {first} to {last}").format(first=first, last=first + len(letter.pages) - 1)
        self._panel.show_letter(title, pages, {name: getattr(self._letter, name) for name in DETAILS})
        self._show_dates()

    def _show_dates(self) -> None:
        """Offer the ISO date that the written one means, and say what is wrong with the ISO dates."""
        letter = self._letter
        meant = meant_by(letter.date_written)
        self._panel.show_offer(meant if meant != letter.date_from else "")
        wrong = tuple(name for name in ("date_from", "date_to") if _is_wrong(getattr(letter, name)))
        words = ""
        if wrong:
            words = self.tr("“{text}” is kept, but is no date of the calendar: write 1916, 1916-11 or 1916-11-12.")
            words = words.format(text=getattr(letter, wrong[0]).strip())
        elif letter.date_from and letter.date_to and is_before(letter.date_to, letter.date_from):
            wrong, words = ("date_to",), self.tr("“Until” is before the date: it is the end of the time meant.")
        self._panel.show_words_on_dates(words, wrong)

    def _on_typed(self, name: str, text: str) -> None:
        if self._workspace.file is not None and self._workspace.page is not None:
            self._workspace.type_detail(self._letter.id, name, text, self.tr("Letter details"))

    def _on_offer_taken(self, date: str) -> None:
        self._on_typed("date_from", date)
        self._workspace.flush()


def _is_wrong(text: str) -> bool:
    return bool(text) and not is_iso_date(text)
