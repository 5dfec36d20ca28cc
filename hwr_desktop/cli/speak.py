"""`hwr speak`: a text or a project read aloud, into a file of sound."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from hwr_desktop.cli import arguments
from hwr_desktop.cli.outputs import check, write
from hwr_desktop.cli.progress import Progress
from hwr_desktop.cli.report import Report, UsageError
from hwr_desktop.cli.texts import texts_of
from hwr_desktop.cli.written_pages import write_stdout
from hwr_desktop.language.speech.guessed_language import guessed_language
from hwr_desktop.language.speech.sentences_to_say import SentenceToSay, sentences_to_say
from hwr_desktop.language.speech.sound_file import ogg_encoder, ogg_of, wav_of
from hwr_desktop.language.speech.speaker import Speaker
from hwr_desktop.language.speech.spoken import Sound
from hwr_desktop.language.speech.voices import (
    FASTEST,
    SLOWEST,
    USUAL,
    Voice,
    nearest_voice,
    voice_for,
)

EXAMPLE = """examples:
  hwr speak letter.txt -o letter.wav                     by a voice of the language that it seems to be in
  hwr speak brief.txt --language de -o brief.wav
  hwr speak "Family letters" -o letters.ogg --rate 130   each letter by a voice of its language; OGG takes the program
                                                         oggenc or ffmpeg
  hwr speak --list-voices

The voices are those of this machine (espeak-ng, or those of Windows and macOS). Nothing leaves this computer."""


@dataclass(frozen=True, slots=True)
class SpeakOptions:
    """What is to be read aloud into which file, by which voice (None: one of the text's language), in which language
    (None: as the project says, or the likeliest) and how fast (words a minute); or that the voices are to be listed."""

    source: Path | None = None
    output: str | None = None
    voice: str | None = None
    language: str | None = None
    rate: float = USUAL
    list_voices: bool = False


def add_parser(commands: argparse._SubParsersAction) -> None:
    parser = arguments.command(commands, "speak", "read a text or a project aloud into a file", EXAMPLE)
    parser.add_argument(
        "source", nargs="?", metavar="TEXTFILE|PROJECT", type=Path, help="a text file in UTF-8, or a project"
    )
    parser.add_argument("-o", "--output", metavar="FILE", help="the file of sound, .wav or .ogg")
    parser.add_argument("--voice", metavar="VOICE", help="the voice, by its id or name (default: by the language)")
    parser.add_argument(
        "--language", metavar="LANGUAGE", type=arguments.language,
        help="the language of the text (default: the one that the project or its page says, else the likeliest)",
    )  # fmt: skip
    parser.add_argument(
        "--rate", metavar="N", type=arguments.between(SLOWEST, FASTEST), default=USUAL,
        help=f"words a minute, {SLOWEST} to {FASTEST} (default: {USUAL})",
    )  # fmt: skip
    parser.add_argument("--list-voices", action="store_true", help="the voices of this machine")
    parser.set_defaults(start=lambda given, report: run(options_from(given), report))


def options_from(given: argparse.Namespace) -> SpeakOptions:
    return SpeakOptions(given.source, given.output, given.voice, given.language, given.rate, given.list_voices)


def run(options: SpeakOptions, report: Report) -> int:
    """Read aloud, or list the voices. Returns the exit code. Raises UsageError, SpeechError, InputError, ProjectError
    and ExportError."""
    with Speaker() as speaker:
        if options.list_voices:
            _list(speaker.voices())
        else:
            _speak(options, speaker, report)
    return report.exit_code


def _speak(options: SpeakOptions, speaker: Speaker, report: Report) -> None:
    if options.source is None or options.output is None:
        raise UsageError("name a text file or a project, and with -o the file of sound; or give --list-voices.")
    target = Path(options.output)
    if target.suffix.lower() not in (".wav", ".ogg"):
        raise UsageError(f"-o {target}: its name has to end in .wav or .ogg.")
    check([target])
    if target.suffix.lower() == ".ogg":
        ogg_encoder()
    parts = _parts(options, speaker.voices(), report)
    sounds: list[Sound] = []
    with Progress(report, sum(len(sentences) for sentences, _ in parts), "sentence") as progress:
        for sentences, voice in parts:
            for spoken in speaker.speaking(sentences, voice.id, options.rate):
                sounds.append(spoken.sound)
                progress.done()
    wav = wav_of(sounds)
    write(target, ogg_of(wav) if target.suffix.lower() == ".ogg" else wav)
    seconds = round(sum(sound.duration_ms for sound in sounds) / 1000)
    report.say(f"{seconds // 60} min {seconds % 60:02} s written to {target}")


def _parts(
    options: SpeakOptions, voices: Sequence[Voice], report: Report
) -> list[tuple[tuple[SentenceToSay, ...], Voice]]:
    """The sentences of each letter, and the voice that says them."""
    assert options.source is not None
    chosen = _chosen(voices, options.voice) if options.voice else None
    parts, told = [], set[str]()
    for text in texts_of(options.source):
        lines = [line for page in text.pages for line in page]
        language = options.language or text.language or guessed_language(lines)
        voice = chosen or nearest_voice(voices, language)
        if chosen is None and language not in told:
            told.add(language)
            if voice_for(voices, language) is None:
                report.say(f"There is no voice for the language {language}; it is read by the voice {voice.name}.")
            elif not options.language and not text.language:
                report.say(f"It is taken for {language} and read by the voice {voice.name}; --language names another.")
        parts.append((sentences_to_say(lines, language), voice))
    return parts


def _chosen(voices: Sequence[Voice], wanted: str) -> Voice:
    """The voice of that id or name. Raises UsageError."""
    for voice in voices:
        if wanted.casefold() in (voice.id.casefold(), voice.name.casefold()):
            return voice
    raise UsageError(f"--voice {wanted}: there is no such voice here; hwr speak --list-voices names those that are.")


def _list(voices: Sequence[Voice]) -> None:
    ordered = sorted(voices, key=lambda voice: (voice.languages, voice.name))
    rows = [(voice.id, ", ".join(voice.languages), voice.name) for voice in ordered]
    widths = [max((len(row[column]) for row in rows), default=0) for column in (0, 1)]
    text = "".join(f"{row[0]:{widths[0]}}  {row[1]:{widths[1]}}  {row[2]}\n" for row in rows)
    write_stdout(text.encode())
