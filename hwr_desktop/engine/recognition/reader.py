"""Reads straightened lines with a loaded model, on a GPU where there is one and else on the CPU."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from hwr_desktop.document.page import Author, AuthorKind
from hwr_desktop.engine import torch_setup
from hwr_desktop.engine.model_file import CARD, read_card, read_config, read_weights
from hwr_desktop.engine.recognition.alphabet import Alphabet
from hwr_desktop.engine.recognition.calibration import Calibration
from hwr_desktop.engine.recognition.decoding import UNCHANGED, ReadCharacter
from hwr_desktop.engine.recognition.language_model import LanguageModel
from hwr_desktop.engine.recognition.line_image import HEIGHT_PX, PADDING_PX, line_ink, padded, width_for
from hwr_desktop.engine.recognition.page_decoder import Languages, PageDecoder
from hwr_desktop.errors import ModelError

if TYPE_CHECKING:
    import torch

KIND = "reader"
MOST_AT_ONCE = 32


@dataclass(frozen=True, slots=True)
class Reading:
    """What a line says. The characters' places are columns of the strip that was given."""

    text: str
    confidence: float
    characters: tuple[ReadCharacter, ...]


class Reader:
    """A recogniser with its weights and its language models loaded. Belongs to the thread that loaded it."""

    def __init__(
        self,
        network: Any,
        alphabet: Alphabet,
        name: str,
        device: str,
        half: bool = False,
        threads: int = 1,
        languages: Sequence[LanguageModel] = (),
        calibration: Calibration = UNCHANGED,
    ) -> None:
        self.network = network
        self.languages = Languages(alphabet, languages, calibration)
        self.half = half
        self.threads = threads
        self.alphabet = alphabet
        self.name = name
        self.device = device
        self.author = Author(AuthorKind.MODEL, name)

    @classmethod
    def load(
        cls, folder: Path, device: str = "auto", threads: int | None = None, languages: Sequence[LanguageModel] = ()
    ) -> Reader:
        """The model in that folder, on the device wished for ("auto", "cpu", "cuda") or on the CPU where that one is
        not there or is full. Without language models it reads greedily. Raises ModelError."""
        torch_setup.prepare(threads)
        import torch

        from hwr_desktop.engine.recognition.network import LineReader, NetworkPlan

        config = read_config(folder, KIND)
        try:
            alphabet = Alphabet(config["alphabet"])
            network = LineReader(NetworkPlan(**config["plan"]))
        except (KeyError, TypeError, ValueError, RuntimeError) as error:
            raise ModelError(f"{folder}: the model's description is damaged ({error}); install it again.") from error
        if network.plan.outputs != len(alphabet):
            raise ModelError(f"{folder}: the model's alphabet does not fit its network; install it again.")
        read_weights(folder, network)
        network.eval()
        place = torch_setup.device_for(device)
        try:
            torch_setup.placed(network, place)
        except torch.OutOfMemoryError:
            place = "cpu"
            torch_setup.placed(network, place)
        with torch_setup.one_thread_each():
            half = place == "cpu" and torch_setup.half_pays(network.columns, torch.rand(4, 1, HEIGHT_PX, 480))
        card = read_card(folder) if (folder / CARD).is_file() else {}
        return cls(
            network,
            alphabet,
            folder.name,
            place,
            half,
            torch.get_num_threads(),
            languages,
            Calibration.from_card(card),
        )

    def page_decoder(self, language: str | None = None) -> PageDecoder:
        """What decodes the lines of a page in that language, None meaning that the page is to tell."""
        return PageDecoder(self.languages, language)

    def read(self, strips: Sequence[np.ndarray], decoder: PageDecoder | None = None) -> list[Reading]:
        """The readings of grey strips (height, width) uint8, in their order; `decoder` is that of their page."""
        readings = self.read_inks([line_ink(strip) for strip in strips], decoder)
        return [
            _stretched(reading, strip.shape[0] / HEIGHT_PX) if strip.shape[0] != HEIGHT_PX else reading
            for reading, strip in zip(readings, strips, strict=True)
        ]

    def read_inks(self, inks: Sequence[np.ndarray], decoder: PageDecoder | None = None) -> list[Reading]:
        """The readings of evened lines (HEIGHT_PX, width) uint8 as `line_ink` makes them, in their order.

        Lines of the same padded width go through the network together. A GPU that runs out of memory is left for the
        CPU, for good.
        """
        frames = self.frames(inks)
        decoded = (decoder or self.page_decoder()).decoded(frames)
        return [
            _reading(characters, ink.shape[1], width_for(ink.shape[1]), len(own))
            for characters, ink, own in zip(decoded, inks, frames, strict=True)
        ]

    def frames(self, inks: Sequence[np.ndarray]) -> list[np.ndarray]:
        """What the network sees in evened lines: for each the probabilities (frames, outputs) float32."""
        parts = _parts([width_for(ink.shape[1]) for ink in inks], self._workers)

        def seen(part: _Part) -> np.ndarray:
            return self._probabilities(np.stack([padded(inks[at], part.width) for at in part.lines])[:, None])

        if self._workers > 1 and len(parts) > 1:
            with torch_setup.one_thread_each(), ThreadPoolExecutor(self._workers) as pool:
                found = list(pool.map(seen, parts))
        else:
            with torch_setup.one_thread_each() if self.device == "cpu" else nullcontext():
                found = [seen(part) for part in parts]
        frames = {
            at: own for part, some in zip(parts, found, strict=True) for at, own in zip(part.lines, some, strict=True)
        }
        return [frames[at] for at in range(len(inks))]

    @property
    def _workers(self) -> int:
        """How many batches are read side by side: one a thread on the CPU, since an LSTM's steps are too short for
        two threads to share; on a busy machine sharing them was measured ten times slower."""
        return self.threads if self.device == "cpu" else 1

    def _probabilities(self, batch: np.ndarray) -> np.ndarray:
        """(B, 1, HEIGHT_PX, W) float32 -> probabilities (B, frames, outputs) float32."""
        import torch

        assert batch.shape[2] == HEIGHT_PX
        lines = torch.from_numpy(batch)
        with torch.inference_mode():
            try:
                logits = self._logits(lines.to(self.device).contiguous(memory_format=torch.channels_last))
            except torch.OutOfMemoryError:
                self.device = "cpu"
                self.network.to("cpu")
                logits = self._logits(lines)
            probabilities: np.ndarray = logits.float().softmax(dim=2).cpu().numpy()
        return probabilities

    def _logits(self, lines: torch.Tensor) -> torch.Tensor:
        """The network's logits; where that pays the convolutions run in bfloat16. The LSTM does not: its half
        precision is slow at shapes that it has not met before."""
        import torch

        with torch.autocast("cpu", torch.bfloat16, enabled=self.half and self.device == "cpu"):
            columns = self.network.columns(lines)
        logits: torch.Tensor = self.network.logits(columns.float())
        return logits


def _reading(characters: Sequence[ReadCharacter], ink_width: int, width: int, frames: int) -> Reading:
    """The reading of one line, its characters' places carried from frames to the unpadded ink."""
    frame_px = width / frames
    narrowed = max(1.0, ink_width / (width - 2 * PADDING_PX))
    placed = tuple(
        ReadCharacter(
            c.text,
            c.confidence,
            min(max((c.start * frame_px - PADDING_PX) * narrowed, 0.0), float(ink_width)),
            min(max((c.end * frame_px - PADDING_PX) * narrowed, 0.0), float(ink_width)),
        )
        for c in characters
    )
    sure = float(np.mean([c.confidence for c in placed])) if placed else 0.0
    return Reading("".join(c.text for c in placed), sure, placed)


@dataclass(frozen=True, slots=True)
class _Part:
    """Lines, by their index, that go through the network together, and the width they are padded to."""

    width: int
    lines: tuple[int, ...]


def _parts(widths: Sequence[int], workers: int) -> list[_Part]:
    """The lines of those padded widths shared out among the workers, the widest first."""
    most = min(MOST_AT_ONCE, max(1, -(-len(widths) // workers)))
    parts = []
    for width in sorted(set(widths), reverse=True):
        chosen = [at for at, own in enumerate(widths) if own == width]
        parts += [_Part(width, tuple(chosen[start : start + most])) for start in range(0, len(chosen), most)]
    return parts


def _stretched(reading: Reading, factor: float) -> Reading:
    """The reading with its places multiplied by `factor`, for a strip of another height than the network's."""
    moved = tuple(ReadCharacter(c.text, c.confidence, c.start * factor, c.end * factor) for c in reading.characters)
    return Reading(reading.text, reading.confidence, moved)
