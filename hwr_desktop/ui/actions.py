"""Every action of the window, as a table: what it is called, how it is reached, and what must be there for it.

`needs` names facts that the workspace knows: `project`, `page`, `lines` (the page has some), `selection`, `pages`
(more than one), `letters` (more than one), `undo`, `redo`, `working` (pages are being read, opened, translated or
exported), `speaking` (a text is read aloud), `hand_offered` (something was learned and waits for an answer),
`hand_learned` (the hand here is read with what was learned). An action
is enabled when all its facts hold. The words are translated under the context `Actions`, from this table.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence

from hwr_desktop.ui.look.icons import icon
from hwr_desktop.ui.shortcut_rules import plain

CONTEXT = "Actions"


@dataclass(frozen=True)
class Row:
    """One action. `word` is the short name under its icon in the tool bar."""

    id: str
    text: str
    shortcut: str = ""
    icon: str = ""
    tip: str = ""
    word: str = ""
    needs: tuple[str, ...] = ()
    checkable: bool = False


TABLE = (
    # File
    Row("open", "&Open scans…", "Ctrl+O", "open", "Open images or PDFs as pages", "Open"),
    Row("open_folder", "Open &folder of scans…", "Ctrl+Shift+O", tip="Add every scan in a folder as a page"),
    Row("open_project", "Open &project…", tip="Open a project that was saved before"),
    Row("paste_image", "Paste &image as page", "Ctrl+V", tip="Add the copied image or files as pages"),
    Row("try_sample", "Try the sample &letter", "", "letter", "Open a short letter that came with the program"),
    Row(
        "attach_transcript", "Attach an existing &transcript…",
        tip="Put a text that was typed elsewhere on the lines of this page", needs=("page",),
    ),
    Row("save", "&Save", "Ctrl+S", tip="Everything is kept as you work; this says so", needs=("project",)),
    Row(
        "save_as", "Save project &as…", "Ctrl+Shift+S", "save", "Give the project a name and a place", "Save as",
        ("project",),
    ),
    Row(
        "pack_project", "Pac&k project into one file…",
        tip="Write the project with its scans and its history to one file, to send it or put it away",
        needs=("project",),
    ),
    Row(
        "backups", "&Backups…", tip="See what the project was like before, and go back to it", needs=("project",),
    ),
    Row(
        "delete_project", "&Delete project",
        tip="Move the project to the trash, with its scans, texts, history and backups", needs=("project",),
    ),
    Row("close_project", "&Close project", "Ctrl+W", tip="Close the project; it stays where it is", needs=("project",)),
    Row(
        "export", "&Export all pages…", "Ctrl+E", "export", "Write the transcript of all pages to a file",
        "Export", ("page",),
    ),
    Row(
        "export_page", "Export this pa&ge…", "Ctrl+Shift+E", tip="Write the transcript of this page to a file",
        needs=("page",),
    ),
    Row(
        "export_letter", "E&xport this letter…", tip="Write the transcript of this page's letter to a file",
        needs=("letters",),
    ),
    Row(
        "print", "Pri&nt…", "Ctrl+P", tip="See the transcript as it would be printed, and print it or make a PDF",
        needs=("page",),
    ),
    Row("quit", "&Quit", "Ctrl+Q", tip="Close the window; everything is kept"),
    # Edit
    Row("undo", "&Undo", "Ctrl+Z", "undo", "Take back the last step", "Undo", ("undo",)),
    Row("redo", "&Redo", "Ctrl+Shift+Z", "redo", "Do again what was taken back", "Redo", ("redo",)),
    Row("copy_text", "Cop&y text", "Ctrl+C", tip="Copy the selected text or lines, a line a line", needs=("lines",)),
    Row(
        "copy_running", "Copy as runnin&g text", "Ctrl+Shift+C",
        tip="Copy the selected text or lines as one paragraph, broken words made whole", needs=("lines",),
    ),
    Row(
        "special_characters", "&Special characters", "Ctrl+I", tip="Put in a character that the keyboard lacks",
        needs=("lines",),
    ),
    Row(
        "right_to_left", "Righ&t to left", tip="Write the selected lines from right to left, or no longer so",
        needs=("selection",), checkable=True,
    ),
    Row("find", "F&ind…", "Ctrl+F", tip="Look for words on all pages", needs=("page",)),
    Row("replace", "Find and rep&lace…", "Ctrl+H", tip="Replace words on all pages", needs=("page",)),
    Row(
        "correct_everywhere", "Correct every&where…", "Ctrl+Shift+H",
        tip="Show where else the same was misread as in the word that was corrected", word="Show places",
        needs=("lines",),
    ),
    Row("next_hit", "&Next place found", "F4", tip="Go to the next place that was found", needs=("page",)),
    Row(
        "previous_hit", "Pre&vious place found", "Shift+F4", tip="Go to the place before that was found",
        needs=("page",),
    ),
    Row("preferences", "Pre&ferences…", "Ctrl+,", tip="Models, reading, appearance, keys and health"),
    # View
    Row("zoom_in", "Zoom &in", "Ctrl++", "zoom_in", "Show the scan larger", "Larger", ("page",)),
    Row("zoom_out", "Zoom &out", "Ctrl+-", "zoom_out", "Show the scan smaller", "Smaller", ("page",)),
    Row("zoom_fit", "&Whole page", "Ctrl+0", "zoom_fit", "Show the whole page", "Whole page", ("page",)),
    Row("zoom_width", "Page wi&dth", "Ctrl+9", tip="Fill the width with the page", needs=("page",)),
    Row("zoom_actual", "&Actual size", "Ctrl+1", tip="One pixel of the scan for one of the screen", needs=("page",)),
    Row(
        "show_lines", "Show &lines on the scan", "Ctrl+L", tip="Show or hide the outlines over the scan",
        checkable=True,
    ),
    Row(
        "lift_lines", "Lift lines while &held", "F9", tip="Show the bare scan for as long as the key is held",
        needs=("lines",),
    ),
    Row(
        "insights", "What &matters", "Ctrl+Alt+M",
        tip="See the people, places, dates and amounts that the letters name; or close that panel",
        needs=("project",),
    ),
    Row("theme_system", "As the &system", tip="Light or dark as the system is", checkable=True),
    Row("theme_light", "&Light", tip="Always light", checkable=True),
    Row("theme_dark", "&Dark", tip="Always dark", checkable=True),
    Row("theme_contrast", "&High contrast", tip="Black and white with strong edges", checkable=True),
    Row("next_page", "&Next page", "Ctrl+PgDown", tip="Go to the next page", needs=("pages",)),
    Row("previous_page", "Pre&vious page", "Ctrl+PgUp", tip="Go to the page before", needs=("pages",)),
    Row("next_pane", "Next pan&e", "F6", tip="Move between pages, scan, text and panels", needs=("page",)),
    # Pages
    Row("select_pages", "Select &all pages", "Ctrl+Alt+A", tip="Select every page in the page list", needs=("page",)),
    Row("select_odd", "Select &odd pages", tip="Select the first page, the third, the fifth …", needs=("page",)),
    Row("select_even", "Select &even pages", tip="Select the second page, the fourth, the sixth …", needs=("pages",)),
    Row(
        "turn_left", "Turn le&ft", "Ctrl+Shift+T",
        tip="Turn the selected pages a quarter to the left; their lines stay on the ink", needs=("page",),
    ),
    Row(
        "turn_right", "Turn &right", "Ctrl+T",
        tip="Turn the selected pages a quarter to the right; their lines stay on the ink", needs=("page",),
    ),
    Row(
        "adjust_edges", "Adjust page &edges…", "Ctrl+Alt+E",
        tip="Crop the page, or straighten a photo of it, by its four corners", needs=("page",), checkable=True,
    ),
    Row("whole_scan", "Show &whole scan again", tip="Show all of the scans of the selected pages", needs=("page",)),
    Row(
        "level_pages", "&Level the writing", "Ctrl+Alt+L",
        tip="Turn the selected pages by the few degrees by which their writing is aslant", needs=("page",),
    ),
    Row(
        "split_pages", "&Split double page", "Ctrl+Alt+K",
        tip="Make two pages of each selected one, where it is folded", needs=("page",),
    ),
    Row(
        "change_look", "&Brightness and contrast…", "Ctrl+Alt+B",
        tip="Show the selected pages brighter, with more contrast or on clean paper", needs=("page",),
    ),
    Row(
        "page_up", "Move &up", "Ctrl+Shift+PgUp", tip="Move the selected pages up; in the list, Alt+Up does it too",
        needs=("pages",),
    ),
    Row(
        "page_down", "Move &down", "Ctrl+Shift+PgDown",
        tip="Move the selected pages down; in the list, Alt+Down does it too", needs=("pages",),
    ),
    Row(
        "begin_letter", "&Begin a letter here", "Ctrl+Shift+B",
        tip="The selected page is the first of a letter; the pages after it belong to it up to the next letter",
        needs=("page",),
    ),
    Row(
        "join_letter", "&Join with the letter before", tip="Make one letter of this page's and the one before it",
        needs=("letters",),
    ),
    Row(
        "letter_details", "Letter &details", "Alt+Return",
        tip="Say who wrote the letter, to whom, when and where, and what an archive asks for", needs=("page",),
    ),
    Row(
        "next_letter", "&Next letter", "Ctrl+Alt+PgDown", tip="Go to the first page of the next letter",
        needs=("letters",),
    ),
    Row(
        "previous_letter", "&Previous letter", "Ctrl+Alt+PgUp", tip="Go to the first page of the letter before",
        needs=("letters",),
    ),
    Row(
        "new_page_hand", "&New hand for selected pages",
        tip="Say that the selected pages were written by somebody else, whose hand the program learns apart",
        needs=("page",),
    ),
    Row(
        "suggest_hands", "&Suggest hands by the ink",
        tip="Look whether the pages plainly were written by several people; nothing is changed", needs=("pages",),
    ),
    Row(
        "take_suggested_hands", "&Take the suggested hands", word="Put them there",
        tip="Put the pages in the hands that were suggested, in one step", needs=("pages",),
    ),
    Row("remove_page", "Remove &pages from project", tip="Take the selected pages out of the project", needs=("page",)),
    # Lines
    Row(
        "select_tool", "&Select and move", "Ctrl+Shift+D", "select", "Select, move and reshape lines", "Select",
        ("page",), True,
    ),
    Row(
        "draw_tool", "&Draw lines", "Ctrl+D", "draw", "Draw a box around a line that was missed", "Draw",
        ("page",), True,
    ),
    Row(
        "cut_tool", "&Cut lines", "Ctrl+K", "cut", "Draw a stroke through one or many lines to cut them", "Cut",
        ("lines",), True,
    ),
    Row(
        "order_tool", "&Number lines by clicking", "Ctrl+Shift+N",
        tip="Click the lines one after the other in their reading order; Enter ends", needs=("lines",), checkable=True,
    ),
    Row(
        "add_line", "Add line &below", "Ctrl+Alt+D", tip="Add a line below the selected one; the arrows move it",
        needs=("page",),
    ),
    Row(
        "cut_at_caret", "Cut line at care&t", "Ctrl+Shift+K", tip="Cut the line in two where the caret is in its text",
        needs=("selection",),
    ),
    Row(
        "join_lines", "&Join lines", "Ctrl+J", tip="Make one of the selected lines, or of the line and the next",
        needs=("selection",),
    ),
    Row(
        "line_earlier", "Read &earlier", "Ctrl+Shift+Up", tip="Move the selected lines up in the reading order",
        needs=("selection",),
    ),
    Row(
        "line_later", "&Read later", "Ctrl+Shift+Down", tip="Move the selected lines down in the reading order",
        needs=("selection",),
    ),
    Row(
        "line_history", "&History of line…", "Shift+F2",
        tip="Show what the line said before, who wrote that and when; any of it can be put back",
        needs=("selection",),
    ),
    Row("edit_text", "&Edit text of line", "F2", tip="Go to the text of the selected line", needs=("selection",)),
    Row(
        "check_line", "Mark as &checked", "Ctrl+Return", tip="Say that the line is right, or no longer so",
        needs=("selection",),
    ),
    Row("next_doubt", "Next &doubtful word", "F3", tip="Go to the next word that is not sure", needs=("lines",)),
    Row("previous_doubt", "Previous dou&bt", "Shift+F3", tip="Go to the doubtful word before", needs=("lines",)),
    Row(
        "word_choices", "&Other readings of word", "Alt+Down",
        tip="Show what else the word at the caret may be; a number takes one, Enter accepts the word", needs=("lines",),
    ),
    Row(
        "teaching_line", "Line that te&aches most", "F8",
        tip="Go to the line from which the program would learn this hand best if you corrected it", needs=("page",),
    ),
    Row(
        "doubts_by_worth", "&Most doubtful words first", checkable=True,
        tip="F3 goes to the word that is most likely wrong rather than to the next one in the text",
    ),
    Row(
        "check_spelling", "Check &spelling", checkable=True,
        tip="Underline the words that are probably misspelt, and say what may stand there",
    ),
    Row(
        "next_misspelt", "&Next misspelt word", "Ctrl+F3",
        tip="Go to the next word that is in no word list, and show what may stand there", needs=("lines",),
    ),
    Row(
        "previous_misspelt", "Previous &misspelt word", "Ctrl+Shift+F3",
        tip="Go to the word before that is in no word list", needs=("lines",),
    ),
    Row(
        "add_own_word", "&Add to the project's words", "Ctrl+Alt+W",
        tip="Say that the word at the caret, or what is selected, is right in this project", needs=("lines",),
    ),
    Row(
        "correct_misreadings", "&Correct likely misreadings…",
        tip="Show every word that is probably misread with its ink and what is proposed, to choose what is corrected",
        needs=("page",),
    ),
    Row(
        "own_words", "&Words of the project…", tip="See, add and remove the words that are right in this project",
        needs=("project",),
    ),
    Row(
        "mark_unclear", "&Unclear", "F7", tip="Mark the word at the caret or what is selected as not sure",
        needs=("lines",),
    ),
    Row(
        "mark_struck", "&Struck out", "Ctrl+Shift+X", tip="Mark the word or what is selected as struck by the writer",
        needs=("lines",),
    ),
    Row(
        "mark_inserted", "&Inserted", "Ctrl+Shift+I", tip="Mark the word or what is selected as put in later",
        needs=("lines",),
    ),
    Row(
        "mark_abbreviation", "&Abbreviation…", "Ctrl+Shift+A", tip="Say what the word or what is selected is short for",
        needs=("lines",),
    ),
    Row(
        "mark_gap", "&Gap…", "Shift+F7", tip="Say that something cannot be read here, or where text is selected",
        needs=("lines",),
    ),
    Row(
        "remove_marks", "&Remove marks", "Ctrl+F7", tip="Take all marks off the word at the caret or what is selected",
        needs=("lines",),
    ),
    Row(
        "note_line", "Note on &line", "Ctrl+M", tip="Write a note on the line, or go back from it to the text",
        needs=("selection",),
    ),
    Row(
        "note_page", "Note on &page", "Ctrl+Shift+M", tip="Write a note on the page, or go back from it to the text",
        needs=("page",),
    ),
    Row(
        "new_line_hand", "&New hand for selected lines",
        tip="Say that the selected lines were written by somebody else, whose hand the program learns apart",
        needs=("selection",),
    ),
    Row("select_all", "Select &all lines", "Ctrl+A", tip="Select every line of the page", needs=("lines",)),
    Row(
        "delete_lines", "De&lete lines", "Del", "delete", "Delete the selected lines from the page, with their text",
        "Delete", ("selection",),
    ),
    # Read
    Row(
        "read_page", "Read &page", "Ctrl+R", "read_page",
        "Find the lines of this page if it has none, and read them", "Read page", ("page",),
    ),
    Row(
        "read_lines", "Read selected &lines", "Ctrl+Shift+R", "read_lines", "Read only the selected lines",
        "Read lines", ("selection",),
    ),
    Row(
        "read_all", "Read &all pages", "Ctrl+Alt+R", tip="Read every page of the project, one after another",
        needs=("page",),
    ),
    Row(
        "read_pages", "Read selected pa&ges", "Ctrl+Alt+Shift+R",
        tip="Read the pages selected in the page list, one after another", needs=("page",),
    ),
    Row(
        "unqueue_pages", "Take pages out of the &queue", tip="Do not read the selected pages, though they wait for it",
        needs=("working",),
    ),
    Row(
        "find_lines", "&Find lines", "Ctrl+Shift+F", "find_lines",
        "Find the lines afresh; corrected and checked lines stay", "Find lines", ("page",),
    ),
    Row(
        "stop", "&Stop", "Ctrl+.", "stop", "Stop reading, opening or translating; what was done stays",
        needs=("working",),
    ),
    Row(
        "hands", "&Handwriting", "Ctrl+Alt+H",
        tip="See whose writing this is and how far the program is with learning it; or close that panel",
        needs=("project",),
    ),
    Row(
        "learn_hand", "Learn this hand &now",
        tip="Learn the hand of this page from its corrected lines at once, while you go on working", needs=("page",),
    ),
    Row(
        "take_hand", "&Read with what was learned", word="Read with it",
        tip="Read the hand that was learned last with what was learned of it", needs=("hand_offered",),
    ),
    Row(
        "hand_back", "&Go back to the reading before", word="Go back",
        tip="Read the hand of this page again as before something was learned of it", needs=("hand_learned",),
    ),
    Row(
        "install_hand", "&Install a hand…", tip="Take in what somebody else's program has learned of a hand",
        needs=("project",),
    ),
    # Translation
    Row(
        "translation", "&Translation beside the text", "Ctrl+Shift+L",
        tip="See the translation line by line beside the text, and change it; or close that panel", needs=("project",),
    ),
    Row(
        "translate_letter", "Translate &letter", tip="Translate all pages of this letter on this computer",
        word="Letter", needs=("page",),
    ),
    Row(
        "translate_page", "Translate &page", tip="Translate the sentences of this page", word="This page",
        needs=("lines",),
    ),
    Row(
        "translate_lines", "Translate &selected lines", tip="Translate the sentences that the selected lines belong to",
        word="Lines", needs=("selection",),
    ),
    Row(
        "translate_stale", "Translate stale lines &again", word="Stale lines",
        tip="Translate the lines of this letter again whose text has changed since", needs=("lines",),
    ),
    Row(
        "language_packages", "Language pac&kages…", word="Packages…",
        tip="See which languages can be translated, and install others from a file",
    ),
    Row(
        "read_when_opened", "Read pages when they are &opened",
        tip="Read a page without lines as soon as it is shown", checkable=True,
    ),
    # Speak
    Row(
        "speak_play", "&Read aloud or pause", "F5",
        tip="Read aloud what the bar for it says, at first the page; pause, and go on", needs=("page",),
    ),
    Row(
        "speak_stop", "&Stop reading aloud", "Shift+F5", "stop",
        "Be silent, and put the caret on the word that sounded",
        needs=("speaking",),
    ),
    Row("speak_line", "This &line", tip="Read aloud the line at the caret", needs=("selection",)),
    Row(
        "speak_selection", "S&elected text", tip="Read aloud the words that are selected in the text, or several lines",
        needs=("lines",),
    ),
    Row("speak_page", "This &page", tip="Read aloud this page", needs=("lines",)),
    Row("speak_letter", "This le&tter", tip="Read aloud the letter that this page belongs to", needs=("page",)),
    Row("speak_rest", "From the &caret on", tip="Read aloud from the caret to the end of the letter", needs=("page",)),
    Row(
        "speak_back", "Sentence &back", "Ctrl+Shift+F5", "sentence_back", "Read the sentence again, or the one before",
        needs=("speaking",),
    ),
    Row(
        "speak_on", "&Next sentence", "Ctrl+F5", "sentence_on", "Go on to the next sentence", needs=("speaking",),
    ),
    Row("speech_bar", "&Voice and rate…", tip="Choose voice and rate, and what is read aloud", needs=("page",)),
    Row(
        "save_sound", "Save as s&ound…", tip="Write what would be read aloud to a file of sound", needs=("page",),
    ),
    # Help
    Row("welcome", "&Welcome", tip="What the program does, and a letter to try it with"),
    Row("shortcuts", "&Keyboard shortcuts", "F1", tip="Show what the keyboard can do"),
    Row("about", "&About HWR Desktop", tip="Versions, licences, and what the models learned from"),
)  # fmt: skip


REASONS = {
    "project": "Nothing is open.",
    "page": "No page is shown: open one first.",
    "pages": "The project has no second page.",
    "letters": "The pages are not grouped into letters: begin a second one first.",
    "lines": "The page has no lines yet: read it, or draw some.",
    "selection": "No line is selected: click one first.",
    "undo": "Nothing was done that could be taken back.",
    "redo": "Nothing was taken back.",
    "working": "Nothing is being read, opened, translated or exported.",
    "speaking": "Nothing is being read aloud.",
    "hand_offered": "Nothing was learned of a hand that would have to be answered.",
    "hand_learned": "The hand of this page is read as the program came.",
}
"""Why an action cannot be used, by the first of its needs that is not there."""


class Actions(QObject):
    """The table as QActions, by id."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows = {row.id: row for row in TABLE}
        self._actions = {row.id: self._made(row) for row in TABLE}
        self._missing = {row.id: "" for row in TABLE}
        self._facts: frozenset[str] | None = None
        self.refresh_icons()
        self.enable(())

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._actions.values())

    def items(self) -> Iterator[tuple[str, QAction]]:
        """Each action with its id."""
        return iter(self._actions.items())

    def enable(self, facts: Collection[str]) -> None:
        """Enable just those actions whose needs are among the facts."""
        if self._facts == frozenset(facts):  # as after nearly every key that is typed
            return
        self._facts = frozenset(facts)
        for row in TABLE:
            missing = next((need for need in row.needs if need not in facts), "")
            self._actions[row.id].setEnabled(not missing)
            if missing != self._missing[row.id]:
                self._missing[row.id] = missing
                self._show_tips(row.id)

    @property
    def default_keys(self) -> dict[str, str]:
        """The key that each action has where nobody chose another, in Qt's portable form; empty for none."""
        return {row.id: plain(row.shortcut) for row in TABLE}

    def set_keys(self, keys: Mapping[str, str]) -> None:
        """Give each of these actions its key, in Qt's portable form; an empty one for none."""
        for action_id, wished in keys.items():
            if plain(wished) != self._actions[action_id].shortcut().toString():
                self._actions[action_id].setShortcut(QKeySequence(wished))
                self._show_tips(action_id)

    def refresh_icons(self) -> None:
        """Draw the icons anew, as after a change of theme."""
        for row in TABLE:
            if row.icon:
                self._actions[row.id].setIcon(icon(row.icon))

    def text(self, action_id: str) -> str:
        """The action's words in the window's language, with the mnemonic mark."""
        return QCoreApplication.translate(CONTEXT, self._rows[action_id].text)

    def _made(self, row: Row) -> QAction:
        action = QAction(QCoreApplication.translate(CONTEXT, row.text), self)
        action.setObjectName(row.id)
        action.setCheckable(row.checkable)
        if row.word:
            action.setIconText(QCoreApplication.translate(CONTEXT, row.word))
        if row.shortcut:
            action.setShortcut(QKeySequence(row.shortcut))
        tip = QCoreApplication.translate(CONTEXT, row.tip)
        action.setWhatsThis(tip)
        action.setIconVisibleInMenu(False)
        _tell(action, "")
        return action

    def _show_tips(self, action_id: str) -> None:
        """Say anew by tips what an action does, by which key, and why it cannot be used where that is so."""
        _tell(self._actions[action_id], REASONS.get(self._missing[action_id], ""))


def _tell(action: QAction, reason: str) -> None:
    """Give an action its tips: what it does, its key, and the reason why it cannot be used, if there is one."""
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    tip = f"{action.whatsThis()} ({keys})" if keys else action.whatsThis()
    why = QCoreApplication.translate(CONTEXT, reason) if reason else ""
    action.setToolTip(f"{tip}\n{why}" if why else tip)
    action.setStatusTip(f"{action.whatsThis()} – {why}" if why else action.whatsThis())
