"""The process that speaks, as its owner sees it: asked for a sentence, it answers with sound and the times of words."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import IO, Any, Self

from hwr_desktop.errors import Phrase, SpeechError
from hwr_desktop.language.asked_child import AskedChild, NoAnswerError, Silence
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
        self._child = AskedChild("speech_child", time_limit_s)

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
        self, sentences: Sequence[SentenceToSay], voice: str, words_a_minute: float
    ) -> Iterator[SpokenSentence]:
        """The sentences one by one, each as soon as it is made. Raises SpeechError."""
        for number, sentence in enumerate(sentences):
            yield self.said(number, sentence, voice, words_a_minute)

    def close(self) -> None:
        """Ends the child at once; a request that it is in the middle of raises SpeechError. May be called twice."""
        self._child.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _asked(self, request: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
        """The child's answer, and the bytes that belong to it."""
        try:
            answer, pcm = self._child.asked(request, _read)
        except NoAnswerError as error:
            raise self._failure(error) from error
        if "error" in answer:
            raise SpeechError(Phrase.of(answer["error"]))
        return answer, pcm

    def _failure(self, error: NoAnswerError) -> SpeechError:
        if error.silence is Silence.STOPPED:
            return SpeechError("Reading aloud was stopped.")
        if error.silence is Silence.NOT_STARTED:
            return SpeechError(
                "The voice cannot be started ({reason}): close other programs, and try again.", reason=error.reason
            )
        if error.silence is Silence.TOO_SLOW:
            return SpeechError(
                "The voice took longer than {seconds:.0f} seconds for a sentence: choose another voice.",
                seconds=self._child.time_limit_s,
            )
        return SpeechError("The voice broke off: try again, or choose another voice.")


def _read(pipe: IO[bytes]) -> tuple[dict[str, Any], bytes]:
    """The child's answer, and the bytes that belong to it. Raises ValueError, EOFError and OSError."""
    answer = _answer_in(pipe.readline(LONGEST_ANSWER_BYTES))
    return answer, _sound_in(pipe, answer["bytes"])


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
