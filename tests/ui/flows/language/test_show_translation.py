"""Translating in the window with tiny real packages: line by line beside the text, kept in the project."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import zipfile
from contextlib import closing
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt

from hwr_desktop import paths
from hwr_desktop.document import edits
from hwr_desktop.document.name_book import Act, Decision, Kind
from hwr_desktop.document.page import Line, LineTranslation
from hwr_desktop.document.project import Letter
from hwr_desktop.document.translations import translation_of, with_translation
from hwr_desktop.language.translation.packages import installed
from hwr_desktop.ui.panels.translated_row import RowState
from tests.cli.test_translate import NO_SOCKETS
from tests.no_network import none_tried

TEXTS = ("Dear mother,", "I am well. The weather is cold", "and we have no wood. We arrived", "yesterday.")
SPANISH = ("Querida madre:", "Estoy bien. El tiempo es frío", "y no tenemos leña. Llegamos", "ayer.")
SHAPE = ((40.0, 60.0), (560.0, 60.0), (560.0, 130.0)), ((40.0, 115.0), (560.0, 115.0))
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def one_way(monkeypatch):
    """The tiny network knows only one translation of each phrase, and one way to it."""
    monkeypatch.setenv("ARGOS_BEAM_SIZE", "1")


@pytest.fixture
def ready(lined, tiny_packages):
    """The window with a page in English, its translation beside it, and packages to Spanish and on to French."""
    for file in tiny_packages:  # without the checks, which take their time
        with zipfile.ZipFile(file) as archive:
            archive.extractall(paths.language_packages())
    write(lined, *TEXTS)
    lined.workspace.edit(replace(lined.workspace.page, language="en"), "Language")
    lined.settings.translation_language = "es"
    lined.window.actions_["translation"].trigger()
    return lined


@pytest.fixture
def translated(ready, qtbot):
    """The same, its page translated."""
    wish(ready, qtbot, "translate_page")
    return ready


def wish(desktop, qtbot, action):
    """Wish something to be translated, and wait until that is done and shown."""
    desktop.window.actions_[action].trigger()
    settle(desktop, qtbot)


def write(desktop, *texts):
    """Give the lines of the page other texts."""
    page = desktop.workspace.page
    for line, text in zip(page.lines, texts, strict=True):
        page = edits.with_text(page, line.id, text)
    desktop.workspace.edit(page, "Typing")


def settle(desktop, qtbot):
    qtbot.waitUntil(lambda: not desktop.translate.busy, timeout=30000)
    flow = desktop.show_translation
    qtbot.waitUntil(lambda: not flow._job.running and not flow._look_soon.isActive(), timeout=10000)


def spanish(desktop):
    made = [translation_of(line, "es") for line in desktop.workspace.page.lines]
    return tuple(each.text if each is not None else None for each in made)


def states(desktop):
    return [row.state for row in desktop.window.translation_panel.text.rows]


def test_a_system_without_a_language_of_its_own_wishes_none(lined):
    # GIVEN a system whose locale is C, and nobody who has chosen a language
    before = QLocale()
    QLocale.setDefault(QLocale.c())
    try:
        # WHEN the translation is shown
        lined.window.actions_["translation"].trigger()
        # THEN it is to be in a language that there is
        assert lined.show_translation._to in ("en", "de")
    finally:
        QLocale.setDefault(before)


def test_the_language_that_somebody_writes_in_stays_when_the_text_turns_out_to_be_in_it(lined, qtbot):
    # GIVEN a translation that somebody has begun, into the language that was proposed
    lined.window.actions_["translation"].trigger()
    text = lined.window.translation_panel.text
    text.setFocus()
    text.go_to_line(0)
    qtbot.keyClicks(text, "Liebe")
    lined.workspace.flush()
    (begun,) = lined.workspace.page.lines[0].translations
    # WHEN the letter is said to be in that very language, and they go on
    lined.workspace.edit(replace(lined.workspace.page, language=begun.language), "Language")
    qtbot.wait(300)
    qtbot.keyClicks(text, " Anna")
    lined.workspace.flush()
    # THEN all of it is one translation
    (made,) = lined.workspace.page.lines[0].translations
    assert (made.language, made.text) == (begun.language, "Liebe Anna")


def test_the_panel_translates_with_the_network_off(ready, qtbot, tmp_path, monkeypatch):
    # GIVEN a network that refuses this process, and ends every process of the program's that asks for a socket at all
    (tmp_path / "sitecustomize.py").write_text(NO_SOCKETS)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    assert subprocess.run([sys.executable, "-c", "import socket; socket.socket()"]).returncode == 77
    # WHEN the page is translated through the panel
    with none_tried():
        wish(ready, qtbot, "translate_page")
    # THEN it is, and nothing was tried
    assert spanish(ready) == SPANISH


def test_a_page_is_translated_line_for_line_in_one_step(ready, qtbot):
    # GIVEN lines that are not translated, which is said of each
    qtbot.waitUntil(lambda: states(ready) == [RowState.MISSING] * 4)
    # WHEN the page is translated
    wish(ready, qtbot, "translate_page")
    # THEN each line has its share of its sentences, in the project and in the panel
    assert spanish(ready) == SPANISH
    panel = ready.window.translation_panel
    assert panel.text.toPlainText() == "\n".join(SPANISH) and states(ready) == [RowState.PLAIN] * 4
    page_id = ready.workspace.page.id
    assert [line.translations[0].text for line in ready.workspace.file.page(page_id).lines] == list(SPANISH)
    # AND one step takes it back, another brings it again
    assert ready.workspace.undo_label == "Translate"
    ready.window.actions_["undo"].trigger()
    assert spanish(ready) == (None,) * 4
    ready.window.actions_["redo"].trigger()
    assert spanish(ready) == SPANISH


def test_each_line_stands_beside_its_line_of_the_text(translated, qtbot):
    text, transcript = translated.window.translation_panel.text, translated.window.transcript._text

    def heights(view, rect):
        down = view.fontMetrics().ascent()
        return [view.viewport().mapToGlobal(QPoint(0, round(rect(n).top() + down))).y() for n in range(4)]

    def beside():
        theirs, ours = heights(transcript, transcript.line_rect), heights(text, text.row_rect)
        return all(abs(one - other) < 4 for one, other in zip(theirs, ours, strict=True))

    qtbot.waitUntil(beside)
    # WHEN another line becomes current, over which its ink takes room, THEN they still do
    line_id = translated.workspace.page.lines[2].id
    translated.select_lines.go_to_text(line_id)
    qtbot.waitUntil(beside)
    assert text.current == 2
    # AND who goes to a line in the translation finds it in text and scan
    text.setFocus()
    qtbot.keyClick(text, Qt.Key.Key_Return)
    last = translated.workspace.page.lines[3].id
    assert translated.workspace.selected == (last,) and translated.window.transcript.current_line == last
    qtbot.waitUntil(beside)


def test_a_changed_text_makes_all_lines_of_its_sentence_stale(translated, qtbot):
    # WHEN a word is changed in the third line, in which a sentence of the second ends
    page = translated.workspace.page
    translated.workspace.type_text(page.lines[2].id, "and we have no food. We arrived", "Typing")
    # THEN both are stale, which is said in words, and so the translation of no other line
    stale, plain = RowState.STALE, RowState.PLAIN
    qtbot.waitUntil(lambda: states(translated) == [plain, stale, stale, plain], timeout=5000)
    panel = translated.window.translation_panel
    assert "Stale lines in this letter: 2" in panel.words
    translated.workspace.select((page.lines[2].id,))
    assert "Stale" in panel.text.accessibleDescription()
    # WHEN it is changed back THEN nothing is
    translated.workspace.type_text(page.lines[2].id, TEXTS[2], "Typing")
    qtbot.waitUntil(lambda: states(translated) == [plain] * 4, timeout=5000)
    # WHEN it is another sentence AND what is stale is translated again THEN nothing is stale either
    translated.workspace.type_text(page.lines[0].id, "Dear sister,", "Typing")
    wish(translated, qtbot, "translate_stale")
    assert spanish(translated) == ("Querida hermana:", *SPANISH[1:])
    assert states(translated) == [plain] * 4


def test_a_translation_is_typed_and_stays_as_it_was_typed(translated, qtbot):
    text = translated.window.translation_panel.text
    text.setFocus()
    text.go_to_line(0)
    # WHEN somebody types into a line THEN that is one step, and theirs
    qtbot.keyClick(text, Qt.Key.Key_End)
    qtbot.keyClicks(text, " mia")
    first = translated.workspace.page.lines[0]
    assert translation_of(first, "es")[1] == "Querida madre: mia" and translation_of(first, "es").by_person
    assert translation_of(first, "es").source and first.text == TEXTS[0]
    settle(translated, qtbot)
    assert states(translated)[0] is RowState.BY_HAND
    # WHEN the page is translated again THEN it stays, which is said
    panel = translated.window.translation_panel
    wish(translated, qtbot, "translate_page")
    assert spanish(translated)[0] == "Querida madre: mia" and panel.kept_words.endswith(": 1.")
    # WHEN somebody wishes that one too THEN it gives way
    panel.by_hand_button.click()
    settle(translated, qtbot)
    assert spanish(translated) == SPANISH and not panel.kept_words
    # AND every step can be taken back
    translated.window.actions_["undo"].trigger()
    assert spanish(translated)[0] == "Querida madre: mia"
    translated.window.actions_["undo"].trigger()
    assert spanish(translated)[0] == SPANISH[0]
    assert text.toPlainText().startswith(SPANISH[0])


def test_emptying_a_line_says_that_it_is_not_translated(translated, qtbot):
    text = translated.window.translation_panel.text
    text.setFocus()
    text.go_to_line(1)
    text.select_line()
    qtbot.keyClick(text, Qt.Key.Key_Delete)
    assert spanish(translated) == (SPANISH[0], None, *SPANISH[2:])
    settle(translated, qtbot)
    assert states(translated)[1] is RowState.MISSING


def test_selected_lines_are_translated_as_the_sentences_they_are_part_of(ready, qtbot):
    # WHEN the last line is translated, which is the end of a sentence
    ready.workspace.select((ready.workspace.page.lines[3].id,))
    wish(ready, qtbot, "translate_lines")
    # THEN it has its share of the whole, and a line of which that is a part only stays as it is
    assert spanish(ready) == (None, None, None, "ayer.")
    # AND what is translated so is not stale when all is, and the same
    assert states(ready)[3] is RowState.PLAIN
    wish(ready, qtbot, "translate_page")
    assert spanish(ready) == SPANISH


def test_sentences_go_over_the_pages_of_a_letter(ready, qtbot, draw):
    # GIVEN a letter of two pages, whose last sentence begins on the first
    first = ready.workspace.page
    ready.open([draw("second.png")])
    qtbot.waitUntil(lambda: len(ready.workspace.pages) == 2 and ready.workspace.page.id != first.id, timeout=20000)
    second = ready.workspace.page
    moved = replace(first.lines[3], id="l000000000002")
    ready.workspace.edit(second.with_lines((moved,)), "Move")
    ready.workspace.edit(first.with_lines(first.lines[:3]), "Move")
    ready.window.actions_["letter_details"].trigger()
    ready.workspace.type_detail("d1", "title", "To mother", "Letter details")
    # WHEN only the second page is translated
    wish(ready, qtbot, "translate_page")
    assert spanish(ready) == ("ayer.",) and states(ready) == [RowState.PLAIN]
    # WHEN the letter is THEN both pages are, and undo takes back both at once
    wish(ready, qtbot, "translate_letter")
    texts = [line.translations[0].text for line in ready.workspace.file.page(first.id).lines]
    assert (*texts, *spanish(ready)) == SPANISH
    # WHEN the end of the first page is changed THEN the second is stale
    changed = edits.with_text(ready.workspace.page_of(first.id), first.lines[2].id, "and we have no wood. You came")
    ready.workspace.edit(changed, "Typing")
    qtbot.waitUntil(lambda: states(ready) == [RowState.STALE], timeout=5000)


def test_confirmed_names_stay_as_they_are(ready, qtbot):
    write(ready, "", "Mr. Green is well.", "", "")
    page = ready.workspace.page
    project = ready.workspace.project
    decisions = (Decision(Act.CONFIRM, Kind.PERSON, "Mr. Green"),)
    ready.workspace.set_project(replace(project, decisions=decisions), "Confirm")
    ready.workspace.select((page.lines[1].id,))
    wish(ready, qtbot, "translate_lines")
    assert spanish(ready)[1] == "Mr. Green está bien."


def test_two_packages_lead_on_and_a_missing_one_is_named(translated, qtbot):
    panel = translated.window.translation_panel
    # GIVEN what can be chosen THEN languages with a way to them come first, the others say that they need a package
    listed = [(panel.to_chooser.itemData(at), panel.to_chooser.itemText(at)) for at in range(3)]
    assert listed[:2] == [("es", "Español"), ("fr", "Français")] and "needs a package" in listed[2][1]
    # WHEN one is chosen to which two packages lead
    panel.to_chooser.setCurrentIndex(panel.to_chooser.findData("fr"))
    panel.to_chosen.emit("fr")
    write(translated, "", "I am well.", "", "")
    page = translated.workspace.page
    translated.workspace.select((page.lines[1].id,))
    wish(translated, qtbot, "translate_lines")
    line = translated.workspace.page.lines[1]
    assert [each.language for each in line.translations] == ["es", "fr"]
    assert translation_of(line, "fr").text == "Je vais bien."
    # WHEN one is chosen to which none leads THEN it is said which file to get, and where
    said = []
    translated.messages.posted.connect(said.append)
    panel.to_chosen.emit("de")
    wish(translated, qtbot, "translate_page")
    assert "translate-en_de-1_9.argosmodel" in said[-1].text and "argospm-index" in said[-1].text


def test_a_damaged_package_ends_only_its_own_process(ready, qtbot):
    # GIVEN a package whose model was cut off after it was installed
    model = installed().packages[0].folder / "model" / "model.bin"
    model.write_bytes(model.read_bytes()[:5000])
    said = []
    ready.messages.posted.connect(said.append)
    # WHEN something is translated THEN a sentence says so, and the window lives
    wish(ready, qtbot, "translate_page")
    assert "language package" in said[-1].text and "install it again" in said[-1].text
    assert spanish(ready) == (None,) * 4 and ready.window.isVisible()


def test_stopping_keeps_the_sentences_that_came(ready, qtbot):
    # GIVEN a translation under way, of which the first sentence has come
    ready.window.actions_["translate_page"].trigger()
    panel = ready.window.translation_panel
    assert panel.working and ready.window.actions_["stop"].isEnabled()
    qtbot.waitUntil(lambda: spanish(ready)[0] is not None, timeout=30000)
    # WHEN it is stopped THEN the rest does not come
    panel.stop_button.click()
    settle(ready, qtbot)
    assert spanish(ready)[0] == SPANISH[0] and not panel.working
    ready.window.actions_["undo"].trigger()
    assert spanish(ready) == (None,) * 4


def test_undo_of_what_is_under_way_stops_it(ready, qtbot):
    ready.window.actions_["translate_page"].trigger()
    qtbot.waitUntil(lambda: spanish(ready)[0] is not None, timeout=30000)
    ready.window.actions_["undo"].trigger()
    settle(ready, qtbot)
    assert spanish(ready) == (None,) * 4


def test_the_panel_closes_with_its_key_and_the_project(translated, qtbot):
    panel = translated.window.translation_panel
    panel.text.setFocus()
    qtbot.keyClick(panel.text, Qt.Key.Key_Escape)
    assert not panel.isVisible() and translated.window.transcript._text.hasFocus()
    translated.window.actions_["translation"].trigger()
    assert panel.isVisible() and panel.text.toPlainText() == "\n".join(SPANISH)
    translated.window.actions_["close_project"].trigger()
    assert not panel.isVisible()


def test_a_translation_in_another_language_is_left_alone(translated, qtbot):
    page = translated.workspace.page
    line = replace(
        page.lines[0], translations=(*page.lines[0].translations, LineTranslation("de", "Liebe Mutter", "x"))
    )
    translated.workspace.edit(edits.with_line(page, line), "Typing")
    wish(translated, qtbot, "translate_page")
    assert translation_of(translated.workspace.page.lines[0], "de").text == "Liebe Mutter"


def by_hand(desktop, *texts, language="es"):
    """Give lines of the page a translation by hand, as if it had been typed in another session; None leaves one out."""
    page = desktop.workspace.page
    for line, text in zip(page.lines, texts, strict=False):
        if text is not None:
            page = with_translation(page, line.id, LineTranslation(language, text, "x", by_person=True))
    desktop.workspace.edit(page, "Translation")


def test_finding_lines_anew_keeps_what_was_translated_by_hand(read, qtbot):
    by_hand(read, "Querida Ana:")
    read.window.actions_["find_lines"].trigger()
    qtbot.waitUntil(lambda: not read.reading.busy, timeout=20000)
    assert "Querida Ana:" in spanish(read)


def test_translating_them_too_is_in_the_language_that_they_were_kept_in(ready, qtbot):
    # GIVEN a line that was translated by hand to two languages, and was kept when the page was translated to one
    by_hand(ready, "Querida mama")
    by_hand(ready, "Ma chere maman", language="fr")
    wish(ready, qtbot, "translate_page")
    panel = ready.window.translation_panel
    assert panel.kept_words.endswith(": 1.")
    # WHEN the other language is shown THEN nothing is said of lines that were kept in the first
    panel.to_chosen.emit("fr")
    settle(ready, qtbot)
    assert not panel.kept_words
    # WHEN the first is shown again, and those lines too are to be translated
    panel.to_chosen.emit("es")
    settle(ready, qtbot)
    panel.by_hand_button.click()
    settle(ready, qtbot)
    # THEN the other language is left alone
    line = ready.workspace.page.lines[0]
    assert translation_of(line, "es").text == SPANISH[0]
    assert translation_of(line, "fr") == LineTranslation("fr", "Ma chere maman", "x", by_person=True)


def test_translating_them_too_is_of_the_letter_that_they_are_in(ready, qtbot, draw):
    # GIVEN two letters, in the first of which a line was kept
    first = ready.workspace.page
    ready.open([draw("second.png")])
    qtbot.waitUntil(lambda: len(ready.workspace.pages) == 2 and ready.workspace.page.id != first.id, timeout=20000)
    second = ready.workspace.page.id
    letters = (Letter("d1", (first.id,)), Letter("d2", (second,)))
    ready.workspace.set_project(replace(ready.workspace.project, letters=letters), "Letters")
    ready.show_page.show(first.id)
    qtbot.waitUntil(lambda: ready.workspace.page.id == first.id, timeout=20000)
    by_hand(ready, "Querida mama")
    wish(ready, qtbot, "translate_page")
    # WHEN the second is looked at and those lines are to be translated too THEN they are
    ready.show_page.show(second)
    qtbot.waitUntil(lambda: ready.workspace.page.id == second, timeout=20000)
    ready.window.translation_panel.by_hand_button.click()
    settle(ready, qtbot)
    assert translation_of(ready.workspace.page_of(first.id).lines[0], "es").text == SPANISH[0]


def test_what_is_typed_while_those_too_are_translated_stays(ready, qtbot):
    # GIVEN two lines that a person translated and that were kept, and now are to be translated too
    by_hand(ready, "Querida mama", None, None, "ayer mismo")
    wish(ready, qtbot, "translate_page")
    panel = ready.window.translation_panel
    panel.by_hand_button.click()
    # WHEN the person goes on with one of them before its translation has come
    panel.text.setFocus()
    panel.text.go_to_line(3)
    qtbot.keyClick(panel.text, Qt.Key.Key_End)
    qtbot.keyClicks(panel.text, ".")
    settle(ready, qtbot)
    # THEN only the other gives way, and it is said that this one was kept
    assert spanish(ready) == (*SPANISH[:3], "ayer mismo.")
    assert panel.kept_words.endswith(": 1.")


def test_a_translation_typed_before_the_language_is_known_is_not_stale(lined, qtbot):
    # GIVEN a page whose text is too short to tell its language, with a translation by hand
    write(lined, "Ja.", "", "", "")
    lined.settings.translation_language = "en"
    lined.window.actions_["translation"].trigger()
    settle(lined, qtbot)
    panel = lined.window.translation_panel
    panel.text.setFocus()
    panel.text.go_to_line(0)
    qtbot.keyClicks(panel.text, "Yes.")
    settle(lined, qtbot)
    # WHEN the language is chosen THEN it is not stale, for nothing has changed
    panel.from_chosen.emit("de")
    settle(lined, qtbot)
    assert states(lined)[0] is RowState.BY_HAND and "Stale" not in panel.words


def test_undo_before_anything_has_come_stops_nothing(translated, qtbot):
    # GIVEN a page that was translated, and a second translation that has brought nothing yet
    said = []
    translated.messages.posted.connect(said.append)
    translated.window.actions_["translate_page"].trigger()
    # WHEN the older one is taken back THEN the new one goes on
    translated.window.actions_["undo"].trigger()
    assert spanish(translated) == (None,) * 4
    settle(translated, qtbot)
    assert spanish(translated) == SPANISH and not said


def test_undo_of_what_is_under_way_does_not_say_that_it_stays(ready, qtbot):
    said = []
    ready.messages.posted.connect(said.append)
    ready.window.actions_["translate_page"].trigger()
    qtbot.waitUntil(lambda: spanish(ready)[0] is not None, timeout=30000)
    ready.window.actions_["undo"].trigger()
    settle(ready, qtbot)
    assert spanish(ready) == (None,) * 4
    assert not [each.text for each in said if "stopped" in each.text]


def test_a_page_whose_language_cannot_be_told_does_not_keep_the_others_back(ready, qtbot, draw):
    # GIVEN a second page that says one short word, and no letters
    first = ready.workspace.page.id
    ready.open([draw("second.png")])
    qtbot.waitUntil(lambda: len(ready.workspace.pages) == 2 and ready.workspace.page.id != first, timeout=20000)
    second = ready.workspace.page
    ready.workspace.edit(second.with_lines((Line("l1", *SHAPE, "Ja."),)), "Typing")
    said = []
    ready.messages.posted.connect(said.append)
    # WHEN all is translated
    wish(ready, qtbot, "translate_letter")
    # THEN the first page is, and it is said that one was passed over
    assert tuple(line.translations[0].text for line in ready.workspace.page_of(first).lines) == SPANISH
    assert [each.text for each in said if "passed over" in each.text and ": 1." in each.text]
    # WHEN only the short page is wished THEN it is said what to do
    wish(ready, qtbot, "translate_page")
    assert "too short" in said[-1].text


def test_a_page_that_is_damaged_meanwhile_is_told_of(ready, qtbot, draw):
    # GIVEN a page that is not shown, and cannot be read any more after its first sentence has come
    first = ready.workspace.page.id
    ready.open([draw("second.png")])
    qtbot.waitUntil(lambda: len(ready.workspace.pages) == 2 and ready.workspace.page.id != first, timeout=20000)
    qtbot.waitUntil(lambda: not ready.decoding.busy, timeout=20000)
    ready.translate.changed.connect(
        lambda: ready.translate.progress not in (None, (0, 0)) and _damage(ready.workspace.file, first)
    )
    said = []
    ready.messages.posted.connect(said.append)
    # WHEN the next one comes THEN that is said, and the rest stopped
    wish(ready, qtbot, "translate_letter")
    assert "damaged" in said[0].text


def _damage(file, page_id):
    """Write something that is no line in the place of each of a page's, of which nothing is in memory any more."""
    with closing(sqlite3.connect(file.file, timeout=10)) as connection, connection:
        connection.execute("UPDATE line SET body = '[' WHERE page_id = ?", (page_id,))
    file._pages.forget()


def test_control_and_enter_go_on_to_the_next_line(translated, qtbot):
    text = translated.window.translation_panel.text
    text.setFocus()
    text.go_to_line(1)
    qtbot.keyClick(text, Qt.Key.Key_Return, CONTROL)
    assert text.textCursor().blockNumber() == 2
