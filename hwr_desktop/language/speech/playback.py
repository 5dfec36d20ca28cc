"""Playing what was spoken, sentence by sentence, and telling which word sounds now. It has no thread and no timer.

Whoever owns it gives it sentences as they are made (`put`), asks it every 30 ms or so (`word_now`), and has the
sentence made that it lacks (`wanted`). The output knows the time: how much of a sound has been heard.
"""

from __future__ import annotations

from bisect import bisect_right
from enum import StrEnum
from typing import Protocol

from hwr_desktop.language.speech.spoken import Sound, SpokenSentence, SpokenWord

BACK_TO_BEGINNING_MS = 1500.0
"""After so much of a sentence, going back means to its beginning; before, to the sentence before it."""


class Output(Protocol):
    """What sound goes to: one sound at a time."""

    def play(self, sound: Sound, from_ms: float) -> None:
        """Let a sound be heard from there on, in the place of what is heard now."""

    def stop(self) -> None:
        """Be silent at once."""

    def heard_ms(self) -> float:
        """How much of the sound has been heard, counted from its beginning; no more than its duration."""

    def check(self) -> None:
        """Raises SpeechError where the sound that is to be heard cannot be."""


class State(StrEnum):
    """What a playback does."""

    STOPPED = "stopped"
    PLAYING = "playing"
    PAUSED = "paused"


class Playback:
    """So many sentences, of which one is the present one; at one that is not there yet it waits.

    Where no sound can be played it stops, and asking which word sounds raises SpeechError.
    """

    def __init__(self, output: Output, sentences: int) -> None:
        self._output = output
        self._sentences = sentences
        self._held: dict[int, SpokenSentence] = {}
        self._number = 0
        self._heard_ms = 0.0
        self._sounding = False
        self.state = State.STOPPED

    @property
    def number(self) -> int:
        """The present sentence."""
        return self._number

    @property
    def begun(self) -> bool:
        """Whether anything has been heard."""
        return self._number > 0 or self._now_ms() > 0

    @property
    def wanted(self) -> int | None:
        """The first sentence from the present one on that is not there yet, None where all are."""
        return next((number for number in range(self._number, self._sentences) if number not in self._held), None)

    def put(self, sentence: SpokenSentence) -> None:
        """A sentence that was made; it stays for going back."""
        self._held[sentence.number] = sentence

    def forget_others(self) -> None:
        """Let go of all sentences but the present one, as after a change of the voice: they are to be made anew."""
        present = self._held.get(self._number)
        self._held = {} if present is None else {self._number: present}

    def play(self, number: int = 0) -> None:
        """Play from the beginning of a sentence."""
        self.state = State.PLAYING
        self._go_to(number)

    def pause(self) -> None:
        """Be silent at once and stay there."""
        if self.state is State.PLAYING:
            self._silence()
            self.state = State.PAUSED

    def go_on(self) -> None:
        """Play on from where it paused."""
        if self.state is State.PAUSED:
            self.state = State.PLAYING
            self._sound()

    def stop(self) -> None:
        """Be silent at once; `word` still tells where it was."""
        self._silence()
        self.state = State.STOPPED

    def back(self) -> None:
        """To the beginning of the sentence, or of the one before it where this one has only begun."""
        begun = self._now_ms() >= BACK_TO_BEGINNING_MS
        self._go_to(self._number if begun else max(self._number - 1, 0))

    def on(self) -> None:
        """To the next sentence; after the last one it is over."""
        self._go_to(self._number + 1)

    def word_now(self) -> SpokenWord | None:
        """Go on to the next sentence where this one is over, begin with one that has come; then as `word`. Raises
        SpeechError."""
        if self.state is State.PLAYING:
            if not self._sounding:
                self._sound()
                return self.word
            try:
                self._output.check()
            except BaseException:
                self.stop()
                raise
            if self._output.heard_ms() >= self._held[self._number].sound.duration_ms:
                self._go_to(self._number + 1)
        return self.word

    @property
    def word(self) -> SpokenWord | None:
        """The word that sounds, or that did when it was paused or stopped; None before the sentence has come."""
        sentence = self._held.get(self._number)
        if sentence is None:
            return None
        at = bisect_right(sentence.words, self._now_ms(), key=lambda word: word.at_ms)
        return sentence.words[max(at - 1, 0)] if sentence.words else None

    def _now_ms(self) -> float:
        return self._output.heard_ms() if self._sounding else self._heard_ms

    def _go_to(self, number: int) -> None:
        self._silence()
        if number >= self._sentences:
            self.state = State.STOPPED
            return
        self._number, self._heard_ms = number, 0.0
        self._sound()

    def _sound(self) -> None:
        """Let the present sentence be heard, if it is to be and is there."""
        sentence = self._held.get(self._number)
        if self.state is State.PLAYING and sentence is not None:
            self._output.play(sentence.sound, self._heard_ms)
            self._sounding = True

    def _silence(self) -> None:
        self._heard_ms = self._now_ms()
        self._output.stop()
        self._sounding = False
