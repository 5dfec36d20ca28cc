"""Going from doubtful word to doubtful word, or from misspelt to misspelt: each is accepted, read otherwise, or typed
over."""

from __future__ import annotations

from PySide6.QtCore import QObject

from hwr_desktop.document.accepted_words import with_accepted
from hwr_desktop.document.search import Replacement, with_replacements
from hwr_desktop.ui.flows.language.check_spelling import CheckSpelling
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.settings import Settings
from hwr_desktop.ui.workspace import Workspace


class DoubtfulWords(QObject):
    """F3 and what follows it, and the same for words that are misspelt. A word that is answered leads on to the next
    one, in the direction one was going.

    Who has asked for the readings of a word at the caret stays there.
    """

    def __init__(
        self,
        window: MainWindow,
        workspace: Workspace,
        messages: Messages,
        settings: Settings,
        check_spelling: CheckSpelling,
    ) -> None:
        super().__init__(window)
        self._window, self._workspace, self._messages, self._settings = window, workspace, messages, settings
        self._check_spelling = check_spelling
        self._going = 0
        self._misspelt = False
        actions = window.actions_
        self._by_worth = actions["doubts_by_worth"]
        self._by_worth.setChecked(settings.doubts_by_worth)
        self._by_worth.toggled.connect(self._on_order_chosen)
        actions["next_doubt"].triggered.connect(self.go_to_next)
        actions["previous_doubt"].triggered.connect(self.go_to_previous)
        actions["next_misspelt"].triggered.connect(self.go_to_next_misspelt)
        actions["previous_misspelt"].triggered.connect(self.go_to_previous_misspelt)
        actions["word_choices"].triggered.connect(self.show_choices)
        check_spelling.looked_up.connect(self._show_known)
        window.transcript.word_accepted.connect(self.accept)
        window.transcript.choice_taken.connect(self.take)
        window.transcript.suggestion_taken.connect(self.take_here)

    def go_to_next(self) -> None:
        """Select the next word that the model was not sure of."""
        self._go_to_doubt(1)

    def go_to_previous(self) -> None:
        """Select the doubtful word before."""
        self._go_to_doubt(-1)

    def go_to_next_misspelt(self) -> None:
        """Select the next word that is in no word list."""
        self._go_to_misspelt(1)

    def go_to_previous_misspelt(self) -> None:
        """Select the word before that is in no word list."""
        self._go_to_misspelt(-1)

    def show_choices(self) -> None:
        """Show what else the word at the caret may be."""
        self._going = 0
        if not self._check_spelling.look_up():
            self._show_known()

    def accept(self, line_id: str, start: int) -> None:
        """Take a word for right as it stands."""
        page = self._workspace.page
        if page is None or not page.has(line_id):
            return
        self._workspace.edit(with_accepted(page, line_id, start), self.tr("Accept word"))
        text = page.line(line_id).text
        self._go_on(line_id, start + len(text[start:].split(" ", 1)[0]))

    def take(self, line_id: str, start: int, end: int, text: str) -> None:
        """Put another reading in the place of a word."""
        page = self._workspace.page
        if page is None or not page.has(line_id):
            return
        changed = with_replacements(page, line_id, (Replacement(start, end, text),))
        self._workspace.edit(changed, self.tr("Choose reading"))
        self._go_on(line_id, start + len(text))

    def take_here(self, line_id: str, start: int, end: int, text: str) -> None:
        """Put another reading in the place of a word, and stay there."""
        self._going = 0
        self.take(line_id, start, end, text)

    def _show_known(self) -> None:
        """Show what is known that the word at the caret may be."""
        if not self._window.transcript.show_choices():
            self._messages.note(self.tr("No other reading is known of this word."))

    def _go_on(self, line_id: str, at: int) -> None:
        """From behind a word that was answered to the next one, or stay there."""
        self._window.transcript.put_caret(line_id, at)
        if self._going and self._misspelt:
            self._go_to_misspelt(self._going)
        elif self._going:
            self._go_to_doubt(self._going)

    def _go_to_misspelt(self, step: int) -> None:
        self._misspelt = True
        self._going = step if self._window.transcript.go_to_misspelt(step) else 0
        if self._going:
            return
        if not self._settings.check_spelling:
            note = self.tr("Spelling is not checked: switch that on under Edit, Spelling.")
        elif step > 0:
            note = self.tr("There is no misspelt word further down on this page.")
        else:
            note = self.tr("There is no misspelt word further up on this page.")
        self._messages.note(note)

    def _go_to_doubt(self, step: int) -> None:
        self._misspelt = False
        by_worth = self._by_worth.isChecked()
        self._going = step if self._window.transcript.go_to_doubt(step, by_worth) else 0
        if self._going:
            return
        if by_worth:
            note = self.tr("There is no doubtful word left in this direction; F3 begins again with the most doubtful.")
        elif step > 0:
            note = self.tr("There is no doubtful word further down on this page.")
        else:
            note = self.tr("There is no doubtful word further up on this page.")
        self._messages.note(note)

    def _on_order_chosen(self, by_worth: bool) -> None:
        self._settings.doubts_by_worth = by_worth
