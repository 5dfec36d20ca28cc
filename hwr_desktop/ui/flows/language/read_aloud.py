"""Reading aloud: a text is spoken, sentence by sentence, and the word that sounds is shown."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from hwr_desktop.errors import HwrError, SpeechError
from hwr_desktop.language.speech.playback import Playback, State
from hwr_desktop.language.speech.speaker import Speaker
from hwr_desktop.language.speech.spoken import SpokenSentence
from hwr_desktop.language.speech.voices import speaks
from hwr_desktop.ui.current_job import CurrentJob
from hwr_desktop.ui.flows.language.show_spoken_word import ShowSpokenWord
from hwr_desktop.ui.flows.language.text_to_say import ChooseTextToSay, Scope
from hwr_desktop.ui.jobs import JobQueue, MakeSteps, Urgency
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.settings import Settings
from hwr_desktop.ui.steps.speech_steps import Loudspeaker, Script, scripting, speaking, with_voice
from hwr_desktop.ui.wording.error_words import words_for
from hwr_desktop.ui.wording.language_words import language_in_words
from hwr_desktop.ui.wording.speech_words import words_of_script
from hwr_desktop.ui.workspace import Workspace

TICK_MS = 30
MADE_AHEAD = 4
"""So many sentences are made before they sound; more would be in vain where voice or rate is changed."""

MEDIA_KEYS = {
    Qt.Key.Key_MediaPlay: "speak_play",
    Qt.Key.Key_MediaPause: "speak_play",
    Qt.Key.Key_MediaTogglePlayPause: "speak_play",
    Qt.Key.Key_MediaStop: "speak_stop",
    Qt.Key.Key_MediaPrevious: "speak_back",
    Qt.Key.Key_MediaNext: "speak_on",
}


class ReadAloud(QObject):
    """One text at a time. Text and sound are made by a worker, a sentence a job; here sound is only started, stopped
    and asked how far it is. `speaking_changed` tells when reading aloud begins and ends."""

    speaking_changed = Signal()

    def __init__(
        self,
        window: MainWindow,
        workspace: Workspace,
        queue: JobQueue,
        messages: Messages,
        settings: Settings,
        texts: ChooseTextToSay,
        shown: ShowSpokenWord,
        speaker: Speaker,
        loudspeaker: Loudspeaker,
    ) -> None:
        super().__init__(window)
        self._window, self._workspace = window, workspace
        self._messages, self._settings, self._texts, self._shown = messages, settings, texts, shown
        self._speaker, self._loudspeaker = speaker, loudspeaker
        self._bar = window.speech_bar
        self._script: Script | None = None
        self._playback: Playback | None = None
        self._job = CurrentJob(queue, self)
        self._making: int | None = None
        self._begins = False
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._bar.show_rate(settings.speech_rate)
        self._connect()

    @property
    def speaking(self) -> bool:
        """Whether something is read aloud, is about to be, or pauses."""
        return self._begins or self._playback is not None

    # --- wishes ------------------------------------------------------------------------------------------------

    def play_or_pause(self) -> None:
        """Read aloud what the bar says, or pause, or go on; before anything sounds a pause is a stop."""
        playback = self._playback
        if self._begins:
            self.stop()
        elif playback is None:
            self.speak(Scope(self._bar.scope))
        elif playback.state is State.PLAYING:
            playback.pause()
            self._timer.stop()
            self._bar.show_sounding(False)
        else:
            self._bar.show_sounding(True)
            self._timer.start()
            self._do(playback.go_on)

    def speak(self, scope: Scope) -> None:
        """Read that much aloud, in the place of what is read now."""
        self._end()
        self._bar.show_scope(scope)
        self._bar.show()
        self._begins = self._prepare(scope)
        self._bar.show_sounding(self._begins)
        self.speaking_changed.emit()

    def stop(self) -> None:
        """Be silent at once; the caret is put on the word that sounded."""
        if self._playback is not None:
            self._playback.stop()
            self._show_word()
            self._shown.leave_caret()
        self._end()

    def back(self) -> None:
        """To the beginning of the sentence, or to the one before."""
        if self._playback is not None:
            self._do(self._playback.back)

    def on(self) -> None:
        """To the next sentence."""
        if self._playback is not None:
            self._do(self._playback.on)

    def show_bar(self) -> None:
        """Show the bar, ready for the keys, with the voices that there are."""
        self._bar.show()
        self._bar.scope_choice.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.speaking:
            self._list_voices()

    def close_bar(self) -> None:
        """Stop and put the bar away."""
        self.stop()
        focused = self._bar.isAncestorOf(self._window.focusWidget())
        self._bar.hide()
        if focused:
            self._window.transcript.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_rate(self, words_a_minute: int) -> None:
        """Speak at another rate, from the next sentence on."""
        self._settings.speech_rate = words_a_minute
        self._make_anew()

    def set_voice(self, voice_id: str) -> None:
        """Speak by another voice, from the next sentence on; one for the language is remembered for that."""
        script = self._script
        if script is None:
            return
        self._script = with_voice(script, voice_id)
        own = not voice_id or speaks(self._script.voice, script.language)
        self._texts.voices_for_now.pop(script.language, None)
        if own:
            self._settings.choose_voice(script.language, voice_id)
        else:
            self._texts.voices_for_now[script.language] = voice_id
        self._tell()
        self._make_anew()

    def end(self) -> None:
        """Be silent for good, as when the window is closed: the child that speaks ends, and its worker is free."""
        self._end()
        self._speaker.close()

    def let_go(self) -> None:
        """Close the loudspeaker, when the worker is over."""
        self._loudspeaker.close()

    # --- the worker --------------------------------------------------------------------------------------------

    def _list_voices(self) -> None:
        """Have the voices listed that fit the text; where nothing of it is meant yet, those that fit the page."""
        for scope in (Scope(self._bar.scope), Scope.PAGE):
            with suppress(SpeechError):
                self._start(partial(scripting, self._texts.text(scope), self._speaker))
                return

    def _prepare(self, scope: Scope) -> bool:
        """Have the text fetched; whether there is any."""
        try:
            text = self._texts.text(scope)
        except SpeechError as error:
            self._messages.note(words_for(error))
            return False
        self._start(partial(scripting, text, self._speaker))
        return True

    def _make_next(self) -> None:
        """Have the sentence made that is wanted first, if it is soon."""
        script, playback = self._script, self._playback
        if script is None or playback is None or self._job.running:
            return
        wanted = playback.wanted
        if wanted is not None and wanted <= playback.number + MADE_AHEAD:
            made = partial(speaking, self._speaker, script, wanted, self._settings.speech_rate)
            self._start(made, wanted)

    def _make_anew(self) -> None:
        """Have all sentences but the one that sounds made anew."""
        if self._playback is not None:
            self._drop_job()
            self._playback.forget_others()
            self._make_next()

    def _start(self, make_steps: MakeSteps, making: int | None = None) -> None:
        self._making = making
        self._job.start(self.tr("Reading aloud"), make_steps, Urgency.AT_ONCE)

    def _drop_job(self) -> None:
        self._job.stop()
        self._making = None

    def _on_stepped(self, step: object) -> None:
        if isinstance(step, Script):
            self._take_script(step)
        elif isinstance(step, SpokenSentence) and self._playback is not None:
            self._playback.put(step)
            self._tick()

    def _take_script(self, script: Script) -> None:
        chosen = self._texts.voice_for(script.language)
        self._script = with_voice(script, chosen)  # it may have been chosen since the text was asked for
        self._bar.show_voices(script.voices, script.language, language_in_words(script.language), chosen)
        begins, self._begins = self._begins, False
        if begins and script.sentences:
            self._playback = Playback(self._loudspeaker, len(script.sentences))
            self._playback.play()
            self._timer.start()
        elif begins:
            self._messages.note(self.tr("There is no text to read aloud here: read the page first, or choose another."))
            self._end()
        self._tell()

    def _on_ended(self) -> None:
        self._making = None
        self._make_next()

    def _on_failed(self, error: object) -> None:
        self._making = None
        if isinstance(error, Exception):
            self._fail(error)

    # --- playing -----------------------------------------------------------------------------------------------

    def _tick(self) -> None:
        """Look what sounds now."""
        if self._playback is not None and self._playback.state is State.PLAYING:
            self._do(self._playback.word_now)

    def _do(self, change: Callable[[], object]) -> None:
        """Change what sounds, and show what does then."""
        playback = self._playback
        assert playback is not None
        number = playback.number
        try:
            change()
        except HwrError as error:
            self._fail(error)
            return
        if playback.state is State.STOPPED:
            self._end()
            return
        self._show_word()
        if playback.number != number:
            self._tell()
            if self._making is not None and playback.wanted == playback.number != self._making:
                self._drop_job()  # what is made is not what is waited for now
        self._make_next()

    def _show_word(self) -> None:
        word = self._playback.word if self._playback is not None else None
        self._shown.show(self._script.place_of(word) if word is not None and self._script is not None else None)

    def _fail(self, error: Exception) -> None:
        """Read no further, and say why; where something was heard the caret is put where that ended."""
        if self._playback is not None and self._playback.begun:
            self.stop()
        else:
            self._end()
        self._messages.show_error(error)

    def _end(self) -> None:
        """Be silent, and show nothing any more."""
        self._timer.stop()
        self._drop_job()
        was = self.speaking
        if self._playback is not None:
            self._playback.stop()
        self._playback, self._begins = None, False
        self._shown.end()
        self._bar.show_sounding(False)
        if was:
            self._tell()
            self.speaking_changed.emit()

    # --- facts -------------------------------------------------------------------------------------------------

    def _tell(self) -> None:
        """Say in the bar how far it is, in which language and by which voice."""
        if self._script is not None:
            number = self._playback.number if self._playback is not None else None
            self._bar.show_told(words_of_script(self._script, number))

    def _on_project_changed(self) -> None:
        self._end()
        self._script = None
        self._bar.show_told("")
        self._bar.hide()

    def _on_escaped(self) -> None:
        if self.speaking:
            self.stop()
        else:
            self.close_bar()

    def _connect(self) -> None:
        actions, bar = self._window.actions_, self._bar
        self._job.stepped.connect(self._on_stepped)
        self._job.ended.connect(self._on_ended)
        self._job.failed.connect(self._on_failed)
        actions["speak_play"].triggered.connect(self.play_or_pause)
        actions["speak_stop"].triggered.connect(self.stop)
        actions["speak_back"].triggered.connect(self.back)
        actions["speak_on"].triggered.connect(self.on)
        actions["speech_bar"].triggered.connect(self.show_bar)
        for scope in Scope:
            actions[f"speak_{scope}"].triggered.connect(partial(self.speak, scope))
        for key, name in MEDIA_KEYS.items():
            QShortcut(QKeySequence(key), self._window).activated.connect(actions[name].trigger)
        bar.play_wished.connect(self.play_or_pause)
        bar.voice_wished.connect(self.set_voice)
        bar.rate_wished.connect(self.set_rate)
        bar.escaped.connect(self._on_escaped)
        bar.closed.connect(self.close_bar)
        self._workspace.project_changed.connect(self._on_project_changed)
