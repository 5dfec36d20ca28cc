"""Reading aloud in the window: the real espeak-ng speaks, a loudspeaker by the test's clock plays."""

from __future__ import annotations

import os
import threading
import time
import wave
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from hwr_desktop.app import build
from hwr_desktop.document.marks import Mark
from hwr_desktop.document.page import Character, MarkKind
from hwr_desktop.errors import SpeechError
from hwr_desktop.ui.dialogs.file_dialogs import FileDialogs
from hwr_desktop.ui.scan.word_outline import SpokenOutline
from hwr_desktop.ui.settings import Settings

PATIENCE_MS = 20_000
STEP_MS = 30.0


class ClockedLoudspeaker:
    """Plays by the test's clock; nobody hears it."""

    def __init__(self) -> None:
        self.clock_ms = 0.0
        self.sound = None
        self.broken = False
        self.asked = self.played = self.closed = 0
        self._begun_ms = 0.0

    def play(self, sound, from_ms: float) -> None:
        assert self.sound is None, "two sounds at once"
        self.sound, self._begun_ms = sound, self.clock_ms - from_ms
        self.played += 1

    def stop(self) -> None:
        self.sound = None

    def heard_ms(self) -> float:
        self.asked += 1
        assert self.sound is not None, "asked how much is heard while nothing sounds"
        return min(self.clock_ms - self._begun_ms, self.sound.duration_ms)

    def check(self) -> None:
        if self.broken:
            raise SpeechError("No sound can be played here: save to a file.")

    def close(self) -> None:
        self.stop()
        self.closed += 1


class SoundAnswers(FileDialogs):
    """What is chosen in the dialog for a file of sound."""

    chosen: Path | None = None

    def sound_file(self, suggestion: str, what: str, ogg: bool) -> Path | None:
        self.asked = (suggestion, what, ogg)
        return self.chosen


@pytest.fixture
def loudspeaker():
    return ClockedLoudspeaker()


@pytest.fixture
def desktop(plain_application, qtbot, engine, data_dir, loudspeaker):
    """The window, with a loudspeaker of the test's."""
    settings = Settings()
    settings.read_when_opened = settings.learn_hands = False
    made = build(plain_application, settings, engine, SoundAnswers(None, settings), loudspeaker=loudspeaker)
    made.window.resize(1100, 700)
    made.window.show()
    made.window.activateWindow()
    yield made
    assert made.close()
    made.theme.deleteLater()
    made.window.deleteLater()


@pytest.fixture
def told(desktop):
    """The messages that the window has shown."""
    found = []
    desktop.messages.posted.connect(found.append)
    return found


@pytest.fixture
def placed(lined, with_espeak):
    """A page of four lines whose letters have places, with espeak-ng there."""
    lines = tuple(
        replace(
            line,
            characters=tuple(
                Character(each, 0.9, (40.0 + 10 * at, line.baseline[0][1]), (50.0 + 10 * at, line.baseline[0][1]))
                for at, each in enumerate(line.text)
            ),
        )
        for line in lined.workspace.page.lines
    )
    lined.workspace.edit(lined.workspace.page.with_lines(lines), "Read page")
    return lined


def shown(desktop):
    """The word that is shown in the text as read aloud."""
    found = desktop.window.transcript._text._spoken
    return "" if found is None else desktop.workspace.page.lines[found[0]].text[found[1] : found[2]]


def outlined(desktop):
    """From where to where the word that is read aloud is framed in the scan."""
    outline = next(item for item in desktop.window.canvas.scene().items() if isinstance(item, SpokenOutline))
    area = outline.path().boundingRect()
    return (area.left(), area.right()) if outline.isVisible() else None


def begin(desktop, loudspeaker, qtbot, action="speak_page"):
    desktop.window.actions_[action].trigger()
    qtbot.waitUntil(lambda: loudspeaker.sound is not None, timeout=PATIENCE_MS)


def let_go_by(desktop, loudspeaker, qtbot, ms=STEP_MS):
    """Let time go by until the window has looked what sounds then, or nothing does any more."""
    loudspeaker.clock_ms += ms
    asked = loudspeaker.asked
    over = lambda: loudspeaker.asked > asked + 1 or loudspeaker.sound is None  # noqa: E731
    qtbot.waitUntil(over, timeout=PATIENCE_MS)


def play_until(desktop, loudspeaker, qtbot, word):
    """Let time go by until that word is shown."""
    for _ in range(1000):
        if shown(desktop) == word:
            return
        if loudspeaker.sound is None:
            qtbot.waitUntil(lambda: loudspeaker.sound is not None, timeout=PATIENCE_MS)
        let_go_by(desktop, loudspeaker, qtbot)
    raise AssertionError(f"“{word}” was not shown")


def test_each_word_is_shown_within_60_ms_of_its_sound(placed, loudspeaker, qtbot):
    # GIVEN the caret in the last line, and the page read aloud
    last = placed.workspace.page.lines[3]
    placed.select_lines.go_to_text(last.id)
    caret = placed.window.transcript.caret
    begin(placed, loudspeaker, qtbot)
    playback, script = placed.read_aloud._playback, placed.read_aloud._script
    seen = []
    # WHEN it plays to its end
    while placed.read_aloud.speaking:
        if loudspeaker.sound is None:
            qtbot.waitUntil(lambda: loudspeaker.sound is not None or not placed.read_aloud.speaking)
            continue
        words, now = playback._held[playback.number].words, loudspeaker.clock_ms - loudspeaker._begun_ms
        # THEN the word that is shown is one that sounded less than 60 ms ago
        may = [word for at, word in enumerate(words) if word.at_ms <= now and words[at + 1 :][:1] == ()]
        may += [word for word, after in pairwise(words) if word.at_ms <= now < after.at_ms + 60]
        texts = [script.place_of(word).text for word in may]
        assert shown(placed) in texts or (now < 60 and texts)
        # AND its ink is outlined, ten pixels a letter
        line, start, end = placed.window.transcript._text._spoken
        assert outlined(placed) == pytest.approx((40 + 10 * start, 40 + 10 * end), abs=1)
        seen += [(line, shown(placed))] if (line, shown(placed)) not in seen[-1:] else []
        let_go_by(placed, loudspeaker, qtbot)
    # THEN every word was shown in turn, the caret stayed, and nothing is shown any more
    assert [word for _, word in seen] == " ".join(line.text for line in placed.workspace.page.lines).split()
    assert placed.window.transcript.caret == caret
    assert shown(placed) == "" and outlined(placed) is None
    assert not placed.window.actions_["speak_stop"].isEnabled()


def test_stopping_leaves_the_caret_on_the_word_and_the_focus_where_it_is(placed, loudspeaker, qtbot):
    # GIVEN a page that is read aloud while the scan has the focus
    placed.window.canvas.setFocus()
    begin(placed, loudspeaker, qtbot)
    play_until(placed, loudspeaker, qtbot, "all")
    before = placed.window.transcript.caret
    # WHEN it is stopped THEN it is silent, and the caret is where the word begins
    placed.window.actions_["speak_stop"].trigger()
    assert loudspeaker.sound is None
    line = placed.workspace.page.lines[1]
    assert before != (line.id, 7) == placed.window.transcript.caret
    assert placed.window.canvas.hasFocus()
    # AND from there on it is read
    begin(placed, loudspeaker, qtbot, "speak_rest")
    assert shown(placed) == "all"
    # AND only by the voice: one looks away without being pulled back
    assert placed.window.canvas.hasFocus()


def test_the_line_where_it_was_stopped_is_selected_though_another_was_meanwhile(placed, loudspeaker, qtbot):
    # GIVEN a page that was read aloud as far as its second line while the scan has the focus
    lines = placed.workspace.page.lines
    placed.window.canvas.setFocus()
    for _ in range(2):
        # WHEN another line is selected in the scan, and the reading is stopped in the second one
        placed.workspace.select((lines[3].id,))
        begin(placed, loudspeaker, qtbot)
        play_until(placed, loudspeaker, qtbot, "all")
        placed.window.actions_["speak_stop"].trigger()
        # THEN the caret is there, and that line is selected, each time
        assert placed.window.transcript.caret == (lines[1].id, 7)
        assert placed.workspace.selected == (lines[1].id,)


def test_pausing_and_going_by_sentence(placed, loudspeaker, qtbot):
    actions = placed.window.actions_
    texts = ("Dear Anna.", "We are well.", "We send our love.", "Your Thomas.")
    lines = tuple(replace(each, text=text) for each, text in zip(placed.workspace.page.lines, texts, strict=True))
    placed.workspace.edit(placed.workspace.page.with_lines(lines), "Read page")
    begin(placed, loudspeaker, qtbot)
    # WHEN it pauses THEN it is silent and the word stays shown
    actions["speak_play"].trigger()
    assert loudspeaker.sound is None and shown(placed) == "Dear"
    # WHEN one goes on by two sentences THEN the first word of that is shown, still in silence
    for _ in range(2):
        actions["speak_on"].trigger()
    qtbot.waitUntil(lambda: placed.read_aloud._playback.wanted is None, timeout=PATIENCE_MS)
    actions["speak_play"].trigger()
    play_until(placed, loudspeaker, qtbot, "send")
    # WHEN one goes back twice THEN it is the sentence before
    actions["speak_back"].trigger()
    actions["speak_back"].trigger()
    play_until(placed, loudspeaker, qtbot, "are")
    # AND the bar says where it is and by whom
    words = placed.window.speech_bar.told.text()
    assert "Sentence 2 of 4" in words and "English" in words
    # AND Escape in the bar stops, and once more closes it
    bar = placed.window.speech_bar
    bar.scope_choice.setFocus()
    QTest.keyClick(bar.scope_choice, Qt.Key.Key_Escape)
    assert not placed.read_aloud.speaking and bar.isVisible()
    QTest.keyClick(bar.scope_choice, Qt.Key.Key_Escape)
    assert not bar.isVisible()


def test_a_hundred_times_one_child_and_no_thread(placed, loudspeaker, qtbot):
    actions = placed.window.actions_
    begin(placed, loudspeaker, qtbot)
    child, threads = placed.read_aloud._speaker._child.process, threading.active_count()
    # WHEN it is played and stopped a hundred times, mostly before anything sounds
    for number in range(100):
        actions["speak_play" if number % 2 else "speak_page"].trigger()
        if number % 10 == 0:
            qtbot.waitUntil(lambda: loudspeaker.sound is not None, timeout=PATIENCE_MS)
        actions["speak_stop"].trigger()
        assert loudspeaker.sound is None and not placed.read_aloud.speaking
    qtbot.waitUntil(lambda: not placed.speaking.busy, timeout=PATIENCE_MS)
    # THEN it still speaks, by the same child
    begin(placed, loudspeaker, qtbot)
    assert placed.read_aloud._speaker._child.process is child and child.poll() is None
    qtbot.waitUntil(lambda: threading.active_count() <= threads, timeout=PATIENCE_MS)


def test_speaking_again_takes_the_place_of_what_is_spoken(placed, loudspeaker, qtbot):
    # GIVEN a page read aloud WHEN a line is to be read THEN only that is (`play` sees to it that one sound plays)
    begin(placed, loudspeaker, qtbot)
    placed.workspace.select((placed.workspace.page.lines[2].id,))
    begin(placed, loudspeaker, qtbot, "speak_line")
    qtbot.waitUntil(lambda: shown(placed) == "and", timeout=PATIENCE_MS)
    while placed.read_aloud.speaking:
        let_go_by(placed, loudspeaker, qtbot, 200)


@pytest.mark.parametrize("how", ["window", "project"])
def test_closing_while_speaking_ends_it_at_once(placed, loudspeaker, qtbot, how):
    begin(placed, loudspeaker, qtbot)
    child = placed.read_aloud._speaker._child.process
    began = time.monotonic()
    if how == "window":
        placed.window.close()
        # THEN the child is over, and nobody waits for it
        assert placed.close_window.ended_in_time and time.monotonic() - began < 5
        assert child.wait(5) is not None and loudspeaker.closed == 1
    else:
        placed.window.actions_["close_project"].trigger()
        qtbot.waitUntil(lambda: placed.workspace.file is None)
        assert not placed.window.speech_bar.isVisible()
    assert loudspeaker.sound is None and not placed.read_aloud.speaking


def test_without_espeak_a_sentence_says_what_to_install(lined, told, loudspeaker, qtbot, with_espeak, no_espeak):
    for _ in range(2):
        lined.window.actions_["speak_page"].trigger()
        qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)
        assert "install the package espeak-ng" in told.pop().text
        assert not lined.read_aloud.speaking and not lined.window.actions_["speak_stop"].isEnabled()


def test_without_a_loudspeaker_saving_still_works(placed, told, loudspeaker, qtbot, tmp_path):
    # GIVEN a computer that plays no sound WHEN something is to be read aloud THEN a sentence says that one can save it
    loudspeaker.broken = True
    placed.window.actions_["speak_page"].trigger()
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)
    assert "save to a file" in told.pop().text and not placed.read_aloud.speaking
    # AND the voices for that are listed
    assert placed.window.speech_bar.voice_choice.count() > 2
    # AND so it is: a name without a suffix gets one
    placed.dialogs.chosen = tmp_path / "letter"
    placed.window.actions_["save_sound"].trigger()
    assert placed.window.actions_["stop"].isEnabled()
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)
    assert str(tmp_path / "letter.wav") in told.pop().text
    with wave.open(str(tmp_path / "letter.wav"), "rb") as file:
        seconds, samples = file.getnframes() / file.getframerate(), file.readframes(file.getnframes())
    assert 3 < seconds < 15 and any(samples)
    assert placed.dialogs.asked[:2] == ("letter.wav", "Page")
    assert not placed.window.progress.isVisible()


def test_a_loudspeaker_that_is_lost_leaves_the_caret_where_it_was(placed, told, loudspeaker, qtbot):
    # GIVEN a page that is read aloud, with the caret at its beginning
    begin(placed, loudspeaker, qtbot)
    play_until(placed, loudspeaker, qtbot, "all")
    # WHEN the loudspeaker is lost THEN that is said, nothing is read any more, and the caret is on the word
    loudspeaker.broken = True
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)
    assert "save to a file" in told.pop().text and not placed.read_aloud.speaking
    assert placed.window.transcript.caret == (placed.workspace.page.lines[1].id, 7)


def test_saving_is_stopped_and_leaves_nothing(placed, told, qtbot, tmp_path):
    lines = tuple(replace(line, text="We are well. " * 60) for line in placed.workspace.page.lines)
    placed.workspace.edit(placed.workspace.page.with_lines(lines), "Read page")
    placed.dialogs.chosen = tmp_path / "letter.ogg"
    placed.window.actions_["save_sound"].trigger()
    assert placed.save_sound.busy
    placed.window.actions_["stop"].trigger()
    qtbot.waitUntil(lambda: not placed.save_sound.busy, timeout=PATIENCE_MS)
    assert not list(tmp_path.glob("*.ogg")) and told


def test_pausing_before_anything_sounds_stops_it(placed, loudspeaker, qtbot):
    placed.window.actions_["speak_page"].trigger()
    button = placed.window.speech_bar.play_button
    assert button.accessibleName() == "Pause"
    button.click()
    assert button.accessibleName() == "Play" and not placed.read_aloud.speaking
    qtbot.waitUntil(lambda: not placed.speaking.busy, timeout=PATIENCE_MS)
    assert loudspeaker.sound is None and not placed.read_aloud.speaking


def test_the_bar_lists_the_voices_although_nothing_is_selected(placed, told, qtbot):
    bar = placed.window.speech_bar
    bar.show_scope("selection")
    placed.window.actions_["speech_bar"].trigger()
    qtbot.waitUntil(lambda: bar.voice_choice.count() > 2, timeout=PATIENCE_MS)
    assert told == [] and not placed.read_aloud.speaking


def test_saving_sound_leaves_the_progress_of_a_reading(placed, engine, qtbot, tmp_path):
    # GIVEN a page that is being read
    engine.hold()
    placed.window.actions_["read_page"].trigger()
    qtbot.waitUntil(placed.window.progress.isVisible, timeout=PATIENCE_MS)
    # WHEN sound is saved meanwhile
    placed.dialogs.chosen = tmp_path / "letter.wav"
    placed.window.actions_["save_sound"].trigger()
    qtbot.waitUntil(lambda: not placed.save_sound.busy, timeout=PATIENCE_MS)
    # THEN one sees still that the page is being read
    assert placed.reading.busy and placed.window.progress.isVisible()
    assert placed.window.progress.title == "Read page"
    engine.free()
    qtbot.waitUntil(lambda: not placed.window.progress.isVisible(), timeout=PATIENCE_MS)


def test_a_letter_goes_on_to_its_next_page_with_who_follows(placed, loudspeaker, draw, qtbot):
    # GIVEN a letter of two pages of which the second has one line
    placed.open([draw("second.png")])
    qtbot.waitUntil(lambda: len(placed.workspace.pages) == 2 and not placed.decoding.busy, timeout=PATIENCE_MS)
    first, second = placed.workspace.pages
    page = placed.workspace.page_of(second)
    line = replace(placed.workspace.page_of(first).lines[0], id="l00000000000b", text="Farewell!", characters=())
    placed.workspace.edit(page.with_lines((line,)), "Read page")
    placed.show_page.show(first)
    qtbot.waitUntil(lambda: placed.workspace.page.id == first, timeout=PATIENCE_MS)
    # WHEN the letter is read to its end THEN the second page is shown with its word
    for _ in range(2):
        begin(placed, loudspeaker, qtbot, "speak_letter")
        while placed.workspace.page.id == first or shown(placed) != "Farewell!":
            qtbot.waitUntil(lambda: loudspeaker.sound is not None, timeout=PATIENCE_MS)
            let_go_by(placed, loudspeaker, qtbot, 60)
            assert placed.read_aloud.speaking
        # AND where nobody knows the place of a word, its line is framed
        assert outlined(placed) is not None
        placed.window.actions_["speak_stop"].trigger()
    # WHEN somebody looks elsewhere meanwhile THEN it goes on, and they stay there
    placed.show_page.show(first)
    qtbot.waitUntil(lambda: placed.workspace.page.id == first, timeout=PATIENCE_MS)
    begin(placed, loudspeaker, qtbot, "speak_letter")
    placed.show_page.show(second)
    qtbot.waitUntil(lambda: placed.workspace.page.id == second, timeout=PATIENCE_MS)
    for _ in range(10):
        let_go_by(placed, loudspeaker, qtbot)
    assert placed.workspace.page.id == second and shown(placed) == "" and loudspeaker.sound is not None


def test_what_is_typed_meanwhile_is_left_alone(placed, loudspeaker, qtbot):
    # GIVEN a page read aloud WHEN a word that is yet to come is changed
    begin(placed, loudspeaker, qtbot)
    line = placed.workspace.page.lines[1]
    placed.window.transcript.line_edited.emit(line.id, "we are old well")
    play_until(placed, loudspeaker, qtbot, "are")
    # THEN what was said is said, and shown only where it still stands
    seen = set()
    while not (shown(placed) == "and" or not placed.read_aloud.speaking):
        seen.add(shown(placed))
        let_go_by(placed, loudspeaker, qtbot)
    assert seen == {"are", "", "well"} and shown(placed) == "and"
    placed.window.actions_["speak_stop"].trigger()
    assert placed.workspace.page.lines[1].text == "we are old well"


def test_the_selection_is_read_and_struck_words_are_not(placed, loudspeaker, told, qtbot):
    # GIVEN nothing selected THEN a sentence says so
    placed.window.actions_["speak_selection"].trigger()
    assert "Nothing is selected" in told.pop().text
    # WHEN words are selected over two lines, one of them struck
    line, following = placed.workspace.page.lines[1:3]
    struck = replace(line, marks=(Mark(MarkKind.DELETED, 7, 10),))
    lines = tuple(struck if each.id == line.id else each for each in placed.workspace.page.lines)
    placed.workspace.edit(placed.workspace.page.with_lines(lines), "Mark")
    text = placed.window.transcript._text
    placed.window.transcript.put_caret(line.id, 3)
    QTest.keyClick(text, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    begin(placed, loudspeaker, qtbot, "speak_selection")
    seen = []
    while placed.read_aloud.speaking:
        seen += [shown(placed)] if shown(placed) not in seen[-1:] else []
        let_go_by(placed, loudspeaker, qtbot)
    # THEN just these are read but that
    assert seen == ["are", "well", "and"]
    assert following.text.startswith("and")


def test_voice_and_rate_are_remembered(placed, loudspeaker, qtbot):
    bar = placed.window.speech_bar
    begin(placed, loudspeaker, qtbot)
    slow = loudspeaker.sound.duration_ms
    # WHEN another voice of the language and another rate are chosen
    at = bar.voice_choice.findData("gmw/en-US")
    if at < 0:
        pytest.skip("this espeak-ng has no American voice")
    bar.voice_choice.setCurrentIndex(at)
    bar.voice_choice.activated.emit(at)
    bar.rate.setValue(400)
    # THEN both are kept, and the next time it is read so
    assert Settings().speech_voices == {"en": "gmw/en-US"} and Settings().speech_rate == 400
    assert "America" in bar.told.text()
    placed.window.actions_["speak_stop"].trigger()
    begin(placed, loudspeaker, qtbot)
    assert loudspeaker.sound.duration_ms < 0.7 * slow
    # AND a voice of another language is for now only
    at = bar.voice_choice.findData("roa/fr")
    bar.voice_choice.setCurrentIndex(at)
    bar.voice_choice.activated.emit(at)
    assert Settings().speech_voices == {"en": "gmw/en-US"} and "French" in bar.told.text()


def test_the_language_is_the_pages_or_told_by_its_words(placed, loudspeaker, qtbot):
    bar, page = placed.window.speech_bar, placed.workspace.page
    # GIVEN a page of which somebody said that it is German WHEN a line is read THEN a German voice reads it
    placed.workspace.edit(replace(page, language="de-AT"), "Language")
    placed.workspace.select((page.lines[3].id,))
    begin(placed, loudspeaker, qtbot, "speak_line")
    assert bar.told.text().startswith("Sentence 1 of 1; German; voice: German")
    # AND WHEN nobody said so THEN the words of all the page tell
    texts = ("Chère maman,", "nous allons tous bien,", "et nous t’embrassons", "Anna")
    lines = tuple(replace(each, text=text) for each, text in zip(page.lines, texts, strict=True))
    placed.workspace.edit(replace(page.with_lines(lines), language=None), "Language")
    begin(placed, loudspeaker, qtbot, "speak_line")
    qtbot.waitUntil(lambda: bar.told.text().startswith("Sentence 1 of 1; French, by its words"), timeout=PATIENCE_MS)
    # AND the voices of that language are the first that one can choose
    assert "French" in bar.voice_choice.itemText(0) and "French" in bar.voice_choice.itemText(2)


def test_a_screen_reader_is_not_told_of_words(placed, loudspeaker, qtbot, monkeypatch):
    begin(placed, loudspeaker, qtbot)
    events = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", events.append)
    QAccessible.setActive(True)
    try:
        focused = placed.window.focusWidget()
        play_until(placed, loudspeaker, qtbot, "all")
    finally:
        QAccessible.setActive(False)
    assert events == [] and placed.window.focusWidget() is focused


@pytest.mark.skipif(os.name != "posix", reason="processes are looked for by their numbers")
def test_nothing_is_started_before_it_is_asked_for(lined, loudspeaker):
    assert lined.read_aloud._speaker._child.process is None and loudspeaker.played == 0
