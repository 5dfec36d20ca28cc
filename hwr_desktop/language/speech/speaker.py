"""The process that speaks, as its owner sees it: asked for a sentence, it answers with sound and the times of words."""

from __future__ import annotations

import json
import subprocess
import threading
from collections.abc import Iterator, Sequence
from typing import IO, Any, Self

from hwr_desktop import child_process
from hwr_desktop.errors import Phrase, SpeechError
from hwr_desktop.language.speech.sentences_to_say import SentenceToSay
from hwr_desktop.language.speech.spoken import Sound, SpokenSentence
from hwr_desktop.language.speech.voices import Voice, clamped
from hwr_desktop.language.speech.word_times import spoken_words

TIME_LIMIT_S = 60.0
"""For one sentence, which takes a tenth of a second as a rule, or for the list of voices."""

LONGEST_ANSWER_BYTES = 16 << 20
"""Of what is told of a sentence or of all voices, which is some thousand bytes as a rule."""
MOST_SOUND_BYTES = 256 << 20
"""Of one sentence: 100 minutes."""
_PIECE_BYTES = 1 << 16


class Speaker:
    """A child process with a voice. Thread-safe; one request is answered at a time.

    The child starts with the first request, and anew with the next one after it died. Every failure is a SpeechError.
    """

    def __init__(self, time_limit_s: float = TIME_LIMIT_S) -> None:
        self._time_limit_s = time_limit_s
        self._one_request = threading.Lock()
        self._child_changes = threading.Lock()
        self._closed = False
        self._child: subprocess.Popen[bytes] | None = None

    def voices(self) -> tuple[Voice, ...]:
        """The voices of this machine, those to be preferred first. Raises SpeechError, as where there is no engine."""
        answer, _ = self._asked({"voices": True})
        return tuple(Voice(voice, name, tuple(codes)) for voice, name, codes in answer["voices"])

    def said(self, number: int, sentence: SentenceToSay, voice: str, words_a_minute: float) -> SpokenSentence:
        """The sentence as it sounds; `number` is kept beside it. Raises SpeechError."""
        answer, pcm = self._asked({"say": sentence.text, "voice": voice, "rate": clamped(words_a_minute)})
        sound = Sound(pcm, answer["rate"])
        events = [(place, at_ms) for place, at_ms in answer["events"]]
        return SpokenSentence(number, sound, spoken_words(sentence, events, sound.duration_ms))

    def speaking(
        self, sentences: Sequence[SentenceToSay], voice: str, words_a_minute: float, first: int = 0
    ) -> Iterator[SpokenSentence]:
        """The sentences from number `first` on, one by one, each as soon as it is made. Raises SpeechError."""
        for number in range(first, len(sentences)):
            yield self.said(number, sentences[number], voice, words_a_minute)

    def close(self) -> None:
        """Ends the child at once; a request that it is in the middle of raises SpeechError. May be called twice."""
        self._closed = True
        self._end_child()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _asked(self, request: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
        """The child's answer, and the bytes that belong to it."""
        with self._one_request:
            child = self._living_child()
            assert child.stdin is not None and child.stdout is not None
            with child_process.killed_after(child, self._time_limit_s) as over_time:
                try:
                    child.stdin.write(json.dumps(request).encode("ascii") + b"\n")
                    child.stdin.flush()
                    answer = _answer_in(child.stdout.readline(LONGEST_ANSWER_BYTES))
                    pcm = _sound_in(child.stdout, answer["bytes"])
                except (OSError, EOFError, ValueError):  # ValueError: nothing was said, or the pipe was closed here
                    self._end_child()
                    raise self._failure(over_time.is_set()) from None
        if "error" in answer:
            raise SpeechError(Phrase.of(answer["error"]))
        return answer, pcm

    def _failure(self, over_time: bool) -> SpeechError:
        if self._closed:
            return SpeechError("Reading aloud was stopped.")
        if over_time:
            return SpeechError(
                "The voice took longer than {seconds:.0f} seconds for a sentence: choose another voice.",
                seconds=self._time_limit_s,
            )
        return SpeechError("The voice broke off: try again, or choose another voice.")

    def _living_child(self) -> subprocess.Popen[bytes]:
        with self._child_changes:
            if self._closed:
                raise SpeechError("Reading aloud was stopped.")
            if self._child is not None and self._child.poll() is not None:
                child_process.ended(self._child)
                self._child = None
            if self._child is None:
                try:
                    self._child = child_process.started("speech_child", "", {})
                except OSError as error:
                    raise SpeechError(
                        "The voice cannot be started ({reason}): close other programs, and try again.",
                        reason=error.strerror or error,
                    ) from error
            return self._child

    def _end_child(self) -> None:
        with self._child_changes:
            child, self._child = self._child, None
        if child is not None:
            child_process.ended(child)


def _answer_in(line: bytes) -> dict[str, Any]:
    """What a child says before the sound. Raises ValueError for anything but an answer."""
    answer = json.loads(line)
    if not isinstance(answer, dict) or not isinstance(answer.get("bytes"), int):
        raise ValueError("no answer")
    return answer


def _sound_in(pipe: IO[bytes], told: int) -> bytes:
    """The sound that follows an answer, counted as it comes and not kept room for beforehand: what a child tells of it
    may be wrong. Raises EOFError where it ends too soon, and ValueError where it is more than a sentence takes."""
    if not 0 <= told <= MOST_SOUND_BYTES:
        raise ValueError(f"{told} bytes of sound")
    pieces: list[bytes] = []
    while told:
        piece = pipe.read(min(told, _PIECE_BYTES))
        if not piece:
            raise EOFError
        pieces.append(piece)
        told -= len(piece)
    return b"".join(pieces)
