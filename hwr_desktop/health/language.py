"""What reads aloud, and what translates."""

from __future__ import annotations

import sys

from hwr_desktop.errors import Phrase, SpeechError
from hwr_desktop.health.part import Part, State
from hwr_desktop.language.speech.sound_file import ogg_encoder
from hwr_desktop.language.speech.speaker import Speaker
from hwr_desktop.language.translation.engine import WHERE_FROM
from hwr_desktop.language.translation.packages import installed


def voices_part() -> Part:
    """Whether there is a voice to read aloud with. Starts the engine in a process of its own."""
    name = Phrase("Reading aloud")
    try:
        with Speaker() as speaker:
            voices = speaker.voices()
    except SpeechError as error:
        return Part(name, State.ABSENT, error.phrase)  # the sentence says what to install
    if not voices:
        return Part(
            name, State.ABSENT, Phrase("no voice on this computer"), Phrase("Install a voice in the system's settings.")
        )
    return Part(name, State.READY, Phrase("{number} voices", number=len(voices)))


def ogg_part() -> Part:
    """Whether what is read aloud can be saved as OGG too."""
    name = Phrase("Saving speech as OGG")
    try:
        return Part(name, State.READY, Phrase("{program}", program=ogg_encoder()[0]))
    except SpeechError:
        remedy = Phrase("Install oggenc (the package vorbis-tools) or ffmpeg; WAV needs neither.")
        return Part(name, State.ABSENT, Phrase("no program that makes OGG"), remedy)


def translation_part() -> Part:
    """Whether anything can be translated: the libraries, and the packages that were installed."""
    name = Phrase("Translation")
    if not _libraries():
        remedy = Phrase("Install the program again: its libraries come with it.")
        if not getattr(sys, "frozen", False):
            remedy = Phrase("Install the libraries: pip install 'hwr-desktop[translate]', see the README.")
        return Part(name, State.ABSENT, Phrase("its libraries are not installed"), remedy)
    found = installed()
    if found.broken and not found.packages:
        return Part(name, State.FAULTY, found.broken[0].reason)
    if not found.packages:
        remedy = Phrase("Get a package from {where}, and install it in the preferences.", where=WHERE_FROM)
        return Part(name, State.ABSENT, Phrase("no language package is installed"), remedy)
    pairs = ", ".join(f"{each.about.from_code} → {each.about.to_code}" for each in found.packages)
    return Part(name, State.READY, Phrase("{pairs}", pairs=pairs))


def _libraries() -> bool:
    """Whether what translates can be imported, found out without importing it."""
    from importlib.util import find_spec

    needed = ("argostranslate", "ctranslate2", "sentencepiece", "sacremoses")
    return all(name in sys.modules or find_spec(name) is not None for name in needed)
