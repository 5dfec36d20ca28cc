"""Letters read aloud by voices of the computer, as one recording that knows when each line is heard."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from hwr_desktop.document.page import Line, Page
from hwr_desktop.document.recording import MOST_BYTES, Recording
from hwr_desktop.errors import SpeechError
from hwr_desktop.language.speech.guessed_language import guessed_language
from hwr_desktop.language.speech.line_to_say import line_to_say
from hwr_desktop.language.speech.sentences_to_say import SentenceToSay, sentences_to_say
from hwr_desktop.language.speech.sound_file import LARGEST_BYTES, ogg_encoder, ogg_steps, too_long, wav_of
from hwr_desktop.language.speech.speaker import Speaker
from hwr_desktop.language.speech.spoken import Sound
from hwr_desktop.language.speech.voices import USUAL, Voice, nearest_voice, plain_code


class Said(NamedTuple):
    """How many sentences of how many are spoken."""

    done: int
    total: int


class _Part(NamedTuple):
    """What one voice says."""

    lines: Sequence[Line]
    sentences: tuple[SentenceToSay, ...]
    voice: Voice


def recording_steps(
    letters: Sequence[Sequence[Page]],
    language: str | None,
    speaker: Speaker,
    wished: Mapping[str, str] | None = None,
    words_a_minute: float = USUAL,
) -> Iterator[Said | Recording]:
    """The pages of each letter, spoken one after another; the last step is the recording.

    `language` is that of pages which do not say it themselves; `wished` has the ids of voices that a person chose, by
    the plain codes of languages. It is OGG where a program is there that makes it, else WAV. Raises SpeechError, also
    where it is more than a file takes along.
    """
    voices = speaker.voices()
    parts = [_part(pages, language, voices, wished or {}) for pages in letters]
    total = sum(len(part.sentences) for part in parts)
    sounds: list[Sound] = []
    begins: dict[str, float] = {}
    heard_ms, size = 0.0, 0
    for part in parts:
        for spoken in speaker.speaking(part.sentences, part.voice.id, words_a_minute):
            for word in spoken.words:
                begins.setdefault(part.lines[word.line].id, round((heard_ms + word.at_ms) / 1000, 2))
            sounds.append(spoken.sound)
            heard_ms += spoken.sound.duration_ms
            size += len(spoken.sound.pcm)
            if size > LARGEST_BYTES:
                raise too_long()
            yield Said(len(sounds), total)
    data, media_type = wav_of(sounds), "audio/wav"
    if _can_make_ogg():
        for ogg in ogg_steps(data):
            yield Said(total, total)
            data, media_type = ogg or data, "audio/ogg"
    if len(data) > MOST_BYTES:
        raise SpeechError(
            "Read aloud, the text is longer than a file can take along ({size} MB at most): choose fewer pages, or, "
            "where it becomes a WAV, install the package vorbis-tools, which makes it a tenth as large.",
            size=MOST_BYTES // 1_000_000,
        )
    names = ", ".join(dict.fromkeys(part.voice.name for part in parts if part.sentences))
    yield Recording(data, media_type, names, begins)


def _part(pages: Sequence[Page], language: str | None, voices: Sequence[Voice], wished: Mapping[str, str]) -> _Part:
    """What is said of a letter, and by whom. Raises SpeechError where nobody can speak."""
    lines = [line for page in pages for line in page.lines]
    said = next((page.language for page in pages if page.language), language)
    code = plain_code(said) if said else guessed_language(line.text for line in lines)
    chosen = next((voice for voice in voices if voice.id == wished.get(code)), None)
    return _Part(
        lines, sentences_to_say([line_to_say(line) for line in lines], code), chosen or nearest_voice(voices, code)
    )


def _can_make_ogg() -> bool:
    try:
        return bool(ogg_encoder())
    except SpeechError:
        return False
