"""Reading aloud, as it is done beside the window: the text is fetched and parted into sentences, which are spoken."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple, Protocol

from hwr_desktop.document.page import Page
from hwr_desktop.interchange.safe_file import write_whole
from hwr_desktop.language.speech.guessed_language import guessed_language
from hwr_desktop.language.speech.line_to_say import line_to_say
from hwr_desktop.language.speech.playback import Output
from hwr_desktop.language.speech.sentences_to_say import Place, SentenceToSay, sentences_to_say
from hwr_desktop.language.speech.sound_file import LARGEST_BYTES, ogg_encoder, ogg_steps, too_long, wav_of
from hwr_desktop.language.speech.speaker import Speaker
from hwr_desktop.language.speech.spoken import Sound, SpokenSentence, SpokenWord
from hwr_desktop.language.speech.voices import Voice, nearest_voice, plain_code, speaks
from hwr_desktop.store.reader import reading

WAV_SUFFIX, OGG_SUFFIX = ".wav", ".ogg"


class Loudspeaker(Output, Protocol):
    """What sound goes to, which is closed at the end."""

    def close(self) -> None:
        """Let go of the device."""


class TextPlace(NamedTuple):
    """A place in the text: a line by its id, and a code point in it."""

    line_id: str
    at: int


@dataclass(frozen=True, slots=True)
class TextToSay:
    """What is to be said of an open project: the lines of these pages, or only those with these ids, from the beginning
    to before the end. Voices that the person chose are given by the plain code of their language; the project's own
    language may be unknown."""

    file: Path
    pages: tuple[str, ...]
    language: str | None = None
    lines: frozenset[str] | None = None
    begin: TextPlace | None = None
    end: TextPlace | None = None
    voices: Mapping[str, str] = field(default_factory=dict)


class LineToSay(NamedTuple):
    """A line of the text: where it is, and what is said of it."""

    page_id: str
    line_id: str
    text: str


class SpokenPlace(NamedTuple):
    """A word that sounds: where it is, from where to where (code points), and what it was when it was spoken."""

    page_id: str
    line_id: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Script:
    """What is said, sentence by sentence, and by whom. `language` is the plain code of the text's own, `guessed` where
    nobody has said it; `voices` are all that there are."""

    lines: tuple[LineToSay, ...]
    sentences: tuple[SentenceToSay, ...]
    language: str
    guessed: bool
    voice: Voice
    voices: tuple[Voice, ...]

    def place_of(self, word: SpokenWord) -> SpokenPlace:
        """Where a word is that is spoken."""
        line = self.lines[word.line]
        return SpokenPlace(line.page_id, line.line_id, word.start, word.end, line.text[word.start : word.end])


class SoundSaved(NamedTuple):
    """A file of sound that was written, and how long it is."""

    path: Path
    seconds: float


class Saving(NamedTuple):
    """How many sentences of how many are spoken."""

    done: int
    total: int


def scripting(text: TextToSay, speaker: Speaker) -> Iterator[Script]:
    """The script of a text, the only step. Raises ProjectError, and SpeechError where nobody can speak."""
    lines: list[LineToSay] = []
    languages: list[str | None] = []
    around: list[str] = []
    with reading(text.file) as reader:
        for page_id in text.pages:
            page = reader.page_without_letters(page_id)
            found = _lines_of(page, text)
            lines += found
            languages += _languages_of(page, {line.line_id for line in found})
            around += [line.text for line in page.lines]
    said = next((each for each in languages if each), text.language)
    language, guessed = (plain_code(said), False) if said else (guessed_language(around), True)
    voices = speaker.voices()
    voice = _voice(voices, language, text.voices.get(language, ""))
    spoken = language if speaks(voice, language) or not voice.languages else plain_code(voice.languages[0])
    sentences = sentences_to_say([line.text for line in lines], spoken, *_ends(lines, text))
    yield Script(tuple(lines), sentences, language, guessed, voice, voices)


def with_voice(script: Script, voice_id: str) -> Script:
    """The script as another voice says it; one that fits the language where there is none of that id."""
    return replace(script, voice=_voice(script.voices, script.language, voice_id))


def speaking(speaker: Speaker, script: Script, number: int, rate: int) -> Iterator[SpokenSentence]:
    """A sentence as it sounds, the only step. Raises SpeechError."""
    yield speaker.said(number, script.sentences[number], script.voice.id, rate)


def saving(text: TextToSay, speaker: Speaker, rate: int, target: Path) -> Iterator[Saving | SoundSaved]:
    """Write a text as sound to a file, WAV or OGG by its name, whole or not at all; last comes `SoundSaved`. Raises
    SpeechError, ProjectError and ExportError."""
    if target.suffix.lower() == OGG_SUFFIX:
        ogg_encoder()
    (script,) = scripting(text, speaker)
    sounds: list[Sound] = []
    size, total = 0, len(script.sentences)
    for spoken in speaker.speaking(script.sentences, script.voice.id, rate):
        sounds.append(spoken.sound)
        size += len(spoken.sound.pcm)
        if size > LARGEST_BYTES:
            raise too_long()
        yield Saving(len(sounds), total)
    data = wav_of(sounds)
    if target.suffix.lower() == OGG_SUFFIX:
        for ogg in ogg_steps(data):
            data = ogg or data
            yield Saving(total, total)
    write_whole(target, data)
    yield SoundSaved(target, sum(sound.duration_ms for sound in sounds) / 1000)


def _lines_of(page: Page, text: TextToSay) -> list[LineToSay]:
    """The lines of a page that are wanted; a line of which everything was struck is none, an empty one parts others."""
    wanted = [line for line in page.lines if text.lines is None or line.id in text.lines]
    said = [LineToSay(page.id, line.id, line_to_say(line)) for line in wanted]
    return [each for each, line in zip(said, wanted, strict=True) if each.text.strip() or not line.text.strip()]


def _languages_of(page: Page, line_ids: set[str]) -> list[str | None]:
    """The language that was said of these lines, if it is one, and that of their page."""
    own = {line.language for line in page.lines if line.id in line_ids}
    return [*(own if len(own) == 1 else ()), page.language if line_ids else None]


def _voice(voices: tuple[Voice, ...], language: str, wished: str) -> Voice:
    """The voice of that id, else one that fits the language. Raises SpeechError where there is none at all."""
    chosen = next((voice for voice in voices if voice.id == wished), None)
    return chosen or nearest_voice(voices, language)


def _ends(lines: list[LineToSay], text: TextToSay) -> tuple[Place, Place | None]:
    """Beginning and end by the numbers of the lines; all where they are not among these."""
    numbers = {line.line_id: number for number, line in enumerate(lines)}
    begin, end = text.begin, text.end
    first = (numbers[begin.line_id], begin.at) if begin is not None and begin.line_id in numbers else (0, 0)
    return first, ((numbers[end.line_id], end.at) if end is not None and end.line_id in numbers else None)
