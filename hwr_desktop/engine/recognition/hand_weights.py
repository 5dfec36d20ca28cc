"""What was learned of one hand: by how much a reader's weights differ from those it began with.

Kept as a difference, because a project may have many hands, and each would otherwise be as large as a reader. Of a
matrix only the directions that matter are kept (`Factors`), the rest goes whole. The difference belongs to one reader,
bit for bit, and is refused by every other.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from hwr_desktop.engine.model_file import WEIGHTS, read_arrays, read_config, write_arrays
from hwr_desktop.errors import ModelError

if TYPE_CHECKING:
    import torch

    from hwr_desktop.engine.recognition.alphabet import Alphabet
    from hwr_desktop.engine.recognition.network import LineReader

KIND = "hand"
LARGEST_BYTES = 16_000_000
"""Some eight times what `engine.hands` lets a hand take."""
MOST_CHARACTERS = 1000
SUREST = 10.0
"""In log odds, what one may be surer at most."""
_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Signs that turn the direction of what follows, so that a text looks other than it is."""
LEFT, RIGHT, WHOLE = "/left", "/right", "/whole"


@dataclass(frozen=True, slots=True)
class Factors:
    """A matrix (m, n) as the product of `left` (m, r) and `right` (r, n)."""

    left: np.ndarray
    right: np.ndarray

    @property
    def size(self) -> int:
        """How many numbers the matrix has."""
        return int(self.left.shape[0] * self.right.shape[1])

    @property
    def product(self) -> np.ndarray:
        """The matrix (m, n), in single precision."""
        matrix: np.ndarray = self.left.astype(np.float32) @ self.right.astype(np.float32)
        return matrix


@dataclass(frozen=True, slots=True)
class HandWeights:
    """The difference for each of a reader's weights that is another one, by name; a weight of more than two dimensions
    counts as a matrix of its first by all the others. `base` is the fingerprint of the reader it belongs to,
    `characters` are those learned besides the reader's own. `surer` is how much surer of each word one may be of this
    hand than the reader is, in log odds."""

    base: str
    characters: str
    differences: Mapping[str, Factors | np.ndarray]
    surer: float = 0.0

    @property
    def size_bytes(self) -> int:
        """What it takes on disk, but for the head of the file."""
        return sum(
            each.left.nbytes + each.right.nbytes if isinstance(each, Factors) else each.nbytes
            for each in self.differences.values()
        )

    def applied(self, network: LineReader, alphabet: Alphabet, base: str) -> tuple[LineReader, Alphabet]:
        """A network of its own that reads this hand, and its alphabet; the reader with the fingerprint `base`, which
        they were made from, stays as it is. Raises ModelError where it is another reader."""
        import torch

        from hwr_desktop.engine.recognition.line_image import HEIGHT_PX
        from hwr_desktop.engine.recognition.wider_alphabet import with_characters

        if base != self.base:
            raise ModelError(
                "What was learned of this hand belongs to another reader than the one chosen: choose that one, or let "
                "the hand be learned again."
            )
        wide, characters = with_characters(copied(network), alphabet, self.characters)
        state = wide.state_dict()
        for name, each in self.differences.items():
            if name not in state:
                raise ModelError(
                    "What was learned of this hand is damaged ({name}): let it be learned again.", name=name
                )
            if each.size != state[name].numel():  # else a few bytes could ask for a matrix of any size
                raise ModelError(
                    "What was learned of this hand is damaged ({name}): let it be learned again.", name=name
                )
            whole = each.product if isinstance(each, Factors) else each.astype(np.float32)
            if not np.isfinite(whole).all():
                raise ModelError(
                    "What was learned of this hand is damaged ({name}): let it be learned again.", name=name
                )
            state[name] = state[name] + torch.from_numpy(whole).reshape(state[name].shape)
        wide.load_state_dict(state)
        with torch.no_grad():  # what no network can hold, as a variance below zero, would show at the first line only
            if not bool(wide.eval()(torch.full((1, 1, HEIGHT_PX, 2 * HEIGHT_PX), 0.5)).isfinite().all()):
                raise ModelError("What was learned of this hand is damaged: let it be learned again.")
        return wide, characters

    def write(self, folder: Path) -> None:
        """Write it into a folder, whole or not at all."""
        arrays = {}
        for name, each in self.differences.items():
            if isinstance(each, Factors):
                arrays[name + LEFT], arrays[name + RIGHT] = each.left, each.right
            else:
                arrays[name + WHOLE] = each
        config = {"base": self.base, "characters": self.characters, "surer": self.surer}
        write_arrays(folder, KIND, config, arrays)

    @classmethod
    def read(cls, folder: Path) -> HandWeights:
        """What was written into that folder. Raises ModelError for what is missing, damaged or something else."""
        config = read_config(folder, KIND)
        base, characters, surer = config.get("base"), config.get("characters"), config.get("surer", 0.0)
        if (
            not isinstance(base, str)
            or not isinstance(characters, str)
            or not _can_be_learned(characters)
            or not (isinstance(surer, int | float) and abs(surer) <= SUREST)
            or (folder / WEIGHTS).stat().st_size > LARGEST_BYTES
        ):
            raise ModelError(
                "{folder}: what was learned of this hand is damaged; let it be learned again.", folder=folder
            )
        arrays = read_arrays(folder)
        if not all(array.dtype in (np.float16, np.float32) and np.isfinite(array).all() for array in arrays.values()):
            raise ModelError(
                "{folder}: what was learned of this hand is damaged; let it be learned again.", folder=folder
            )
        differences: dict[str, Factors | np.ndarray] = {}
        for name, array in arrays.items():
            if name.endswith(WHOLE):
                differences[name.removesuffix(WHOLE)] = array
            elif name.endswith(LEFT):
                right = arrays.get(name.removesuffix(LEFT) + RIGHT)
                if right is None or array.ndim != 2 or right.ndim != 2 or array.shape[1] != right.shape[0]:
                    raise ModelError(
                        "{folder}: what was learned of this hand is damaged; let it be learned again.", folder=folder
                    )
                differences[name.removesuffix(LEFT)] = Factors(array, right)
        return cls(base, characters, differences, surer)


def _can_be_learned(characters: str) -> bool:
    """Whether these can be characters of a text, each once."""
    return len(set(characters)) == len(characters) <= MOST_CHARACTERS and are_of_text(characters)


def are_of_text(characters: str) -> bool:
    """Whether all of these can stand in a text: none steers a terminal, breaks a line or turns the direction."""
    categories = {unicodedata.category(character) for character in characters}
    return not categories & {"Cc", "Cs", "Zl", "Zp"} and not _TURNING & set(characters)


def fingerprint(folder: Path) -> str:
    """What tells the reader in a folder from every other: the SHA-256 of its weights. Raises ModelError."""
    try:
        return hashlib.sha256((folder / WEIGHTS).read_bytes()).hexdigest()
    except OSError as error:
        raise ModelError(
            "{folder}: the model cannot be read ({reason}); install it again.", folder=folder, reason=error.strerror
        ) from error


def copied(network: LineReader) -> LineReader:
    """A network of the same weights, which may be changed, on the CPU."""
    from hwr_desktop.engine.recognition.network import LineReader

    copy = LineReader(network.plan)
    copy.load_state_dict({name: _on_cpu(value) for name, value in network.state_dict().items()})
    return copy


def _on_cpu(value: torch.Tensor) -> torch.Tensor:
    return value.detach().to("cpu")
