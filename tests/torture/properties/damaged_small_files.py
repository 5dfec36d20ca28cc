"""Damaged small files: what is kept of hands beside a project, transcripts in plain text, and lists of words."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from hwr_desktop.cli.texts import words_in
from hwr_desktop.engine.alignment.transcript_file import read_transcript
from hwr_desktop.store import hand_versions
from hwr_desktop.store.hand_versions import HandVersion, HandVersions, ReadingAgain, Tried
from tests.torture.damaged_files import Seed, own_name, trying
from tests.torture.damaged_values import damaged_json
from tests.torture.trial import Property, TryOnce
from tests.torture.tried_in_child import LookingChild

HAND = "main"
TOKENS = (
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\0",
    b"\r",
    b"\xe2\x80\xa8",
    b"\xe2\x80\xae",
    b"\xcc\x81" * 50,
    b"NaN",
    b"[[[[",
    b'{"',
)


def look(path: Path) -> None:
    """Read the file as what its name says it is. Raises HwrError for what it refuses."""
    if path.suffix == ".txt":
        words_in(path)
        read_transcript(path)
        return
    with TemporaryDirectory() as place:
        versions = _with_hand(Path(place))
        name = own_name(path.name)
        of_version = versions.folder(HAND, "1")
        shutil.copyfile(path, (of_version if name == hand_versions.RECORD else of_version.parent) / name)
        for version in versions.all(HAND):
            version.label("Anna", "Letters")
        again = versions.reading_again(HAND)
        assert again is None or all(isinstance(each, str) for each in again.pages)
        tried = versions.tried(HAND)
        assert tried is None or isinstance(tried.lines, int)
        versions.note_tried(HAND, Tried(5, "f00d"))
        assert versions.tried(HAND) == Tried(5, "f00d")


def _with_hand(folder: Path) -> HandVersions:
    """A project's folder with one hand that was learned once, tried, and is being read again."""
    versions = HandVersions(folder)
    weights = folder / "weights.safetensors"
    weights.write_bytes(b"weights")
    versions.add(HAND, weights, HandVersion("", "f00d", "2026-11-21T23:00:00+00:00", "Anna", 2, ("p1/l1", "p1/l2")))
    versions.note_tried(HAND, Tried(2, "f00d"))
    versions.note_reading_again(HAND, ReadingAgain("1", "Read again", 7, ("p1", "p2")))
    return versions


def _seeds() -> list[Seed]:
    with TemporaryDirectory() as place:
        _with_hand(Path(place))
        found = sorted(Path(place).rglob("*.json"))
        assert len(found) == 3
        json_files = [Seed(path.name, path.read_bytes()) for path in found]
    text = "Down, 12 March 1848\nMy dear Hooker,\nשלום Grüße\n".encode()
    return [*json_files, Seed("words.txt", text), Seed("utf16.txt", text.decode().encode("utf-16"))]


def _knowing(data: bytes, chance: random.Random) -> bytes:
    return damaged_json(data.decode("utf-8", "replace"), chance).encode("utf-8", "surrogatepass")


@contextmanager
def begin(room: Path) -> Iterator[TryOnce]:
    with LookingChild(__name__) as child:
        yield trying("small-files", room, _seeds(), TOKENS, child.look, _knowing)


PROPERTIES = (
    Property(
        "damaged-small-files", "Damaged records of hands, texts and lists of words",
        "It is read, passed over, or refused in a sentence that names it.", 2_000, begin,
    ),
)  # fmt: skip
