"""A trial on a damaged file: it opens, or is refused in a sentence that names it; and nothing else is touched.

What broke the program once lies in `corpus/FAMILY/`, small files of our own making, each named after what it broke.
They are tried first, and damaged further like the seeds. What breaks it now is put into `torture/found/FAMILY/`, under
its number and the name of its seed after a space; who has mended the program moves it to the corpus by hand.
"""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.torture.damage import damaged
from tests.torture.trial import GOOD, Outcome, Trial, TryOnce

CORPUS = Path(__file__).parent / "corpus"
FOUND = Path(__file__).parents[2] / "torture" / "found"
LARGEST_KEPT_BYTES = 100_000
LONGEST_SENTENCE = 700
LIMIT_S = 10.0
"""In seconds, how long a file may take."""
_NO_SENTENCE = re.compile(r"Traceback|\w(?:Error|Exception)\b|\{\w*\}|[\x00-\x1f\x7f]")
_SHARE_OF_CORPUS = 0.1


@dataclass(frozen=True, slots=True)
class Seed:
    """A sound file, with the name that it is to bear."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Looked:
    """What came of looking at a file, without the number of a trial."""

    outcome: Outcome
    note: str = ""
    measures: tuple[tuple[str, float], ...] = ()


Look = Callable[[Path], Looked]
Knowing = Callable[[bytes, random.Random], bytes]
"""Damages a file with knowledge of its form, so that it is still of that form."""


def own_name(name: str) -> str:
    """The name by which a program knows what is in a file: without the numbers put before it, each with a space."""
    return name.rpartition(" ")[2]


def corpus(family: str) -> list[Seed]:
    """What broke the program once, by name."""
    folder = CORPUS / family
    files = sorted(folder.iterdir()) if folder.is_dir() else []
    return [Seed(file.name, file.read_bytes()) for file in files]


def trying(
    family: str, room: Path, seeds: Sequence[Seed], tokens: Sequence[bytes], look: Look, knowing: Knowing | None = None
) -> TryOnce:
    """Tries damaged seeds, each in a folder of its own in the room; half of them damaged `knowing` their form."""
    known = corpus(family)

    def try_once(number: int) -> Trial:
        chance = random.Random(f"{family} {number}")
        seed = chance.choice(known if known and chance.random() < _SHARE_OF_CORPUS else seeds)
        if knowing is not None and chance.random() < 0.5:
            data = knowing(seed.data, chance)
        else:
            data = damaged(seed.data, chance, tokens, chance.choice(seeds).data)
        found = looked_at(room, Seed(f"{number:05} {seed.name}", data), look)
        if found.outcome not in GOOD and len(data) <= LARGEST_KEPT_BYTES:
            kept = FOUND / family / f"{number:05}-{found.outcome} {own_name(seed.name)}"
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.write_bytes(data)
        return Trial(number, found.outcome, found.note and f"{seed.name}: {found.note}", dict(found.measures))

    return try_once


def looked_at(room: Path, seed: Seed, look: Look) -> Looked:
    """Look at a file in a folder of its own, and see that it is alone and as it was afterwards."""
    folder = room / "given"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    path = folder / seed.name
    path.write_bytes(seed.data)
    before = set(room.iterdir())
    found = look(path)
    if found.outcome in GOOD:
        if set(room.iterdir()) != before or [each.name for each in folder.iterdir()] != [seed.name]:
            return Looked(Outcome.BROKEN, "something was left behind", found.measures)
        if path.read_bytes() != seed.data:
            return Looked(Outcome.BROKEN, "the file was changed", found.measures)
    return found


def fault_of(sentence: str, name: str) -> str:
    """What is wrong with a refusal: nothing where it is a sentence that names the file."""
    plain = sentence.replace(name, "")
    if name not in sentence:
        return f"a refusal that does not name the file: {sentence!r}"
    if not plain.rstrip("”\"'").endswith(".") or len(sentence) > LONGEST_SENTENCE or _NO_SENTENCE.search(plain):
        return f"a refusal that is no sentence: {sentence!r:.900}"
    return ""
