"""What was learned of one hand: by how much a reader's weights differ from those it began with.

Kept as a difference, because a project may have many hands, and each would otherwise be as large as a reader. Of a
matrix only the directions that matter are kept (`Factors`), the rest goes whole. The difference belongs to one reader,
bit for bit, and is refused by every other.
"""

from __future__ import annotations

import hashlib
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
LEFT, RIGHT, WHOLE = "/left", "/right", "/whole"


@dataclass(frozen=True, slots=True)
class Factors:
    """A matrix (m, n) as the product of `left` (m, r) and `right` (r, n)."""

    left: np.ndarray
    right: np.ndarray

    @property
    def product(self) -> np.ndarray:
        """The matrix (m, n), in single precision."""
        matrix: np.ndarray = self.left.astype(np.float32) @ self.right.astype(np.float32)
        return matrix


@dataclass(frozen=True, slots=True)
class HandWeights:
    """The difference for each of a reader's weights that is another one, by name; a weight of more than two dimensions
    counts as a matrix of its first by all the others. `base` is the fingerprint of the reader it belongs to,
    `characters` are those learned besides the reader's own."""

    base: str
    characters: str
    differences: Mapping[str, Factors | np.ndarray]

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
            whole = each.product if isinstance(each, Factors) else each.astype(np.float32)
            if whole.size != state[name].numel() or not np.isfinite(whole).all():
                raise ModelError(
                    "What was learned of this hand is damaged ({name}): let it be learned again.", name=name
                )
            state[name] = state[name] + torch.from_numpy(whole).reshape(state[name].shape)
        wide.load_state_dict(state)
        return wide.eval(), characters

    def write(self, folder: Path) -> None:
        """Write it into a folder, whole or not at all."""
        arrays = {}
        for name, each in self.differences.items():
            if isinstance(each, Factors):
                arrays[name + LEFT], arrays[name + RIGHT] = each.left, each.right
            else:
                arrays[name + WHOLE] = each
        write_arrays(folder, KIND, {"base": self.base, "characters": self.characters}, arrays)

    @classmethod
    def read(cls, folder: Path) -> HandWeights:
        """What was written into that folder. Raises ModelError for what is missing, damaged or something else."""
        config = read_config(folder, KIND)
        base, characters = config.get("base"), config.get("characters")
        if not isinstance(base, str) or not isinstance(characters, str) or len(set(characters)) != len(characters):
            raise ModelError(
                "{folder}: what was learned of this hand is damaged; let it be learned again.", folder=folder
            )
        arrays = read_arrays(folder)
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
        return cls(base, characters, differences)


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
