"""Reads straightened lines with a loaded model, on a GPU where there is one and else on the CPU."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from hwr_desktop.document.page import Author, AuthorKind, Choice
from hwr_desktop.engine import failed_device, torch_setup
from hwr_desktop.engine.model_file import CARD, checked_sizes, network_for, read_card, read_config, read_weights
from hwr_desktop.engine.recognition.alphabet import BLANK, Alphabet
from hwr_desktop.engine.recognition.calibration import Calibration
from hwr_desktop.engine.recognition.decoding import UNCHANGED, ReadCharacter
from hwr_desktop.engine.recognition.forced_alignment import places_along
from hwr_desktop.engine.recognition.hand_weights import HandWeights, are_of_text, copied
from hwr_desktop.engine.recognition.language_model import LanguageModel
from hwr_desktop.engine.recognition.line_image import HEIGHT_PX, PADDING_PX, line_ink, padded, width_for
from hwr_desktop.engine.recognition.long_lines import is_long, padded_width, pieces_of, together
from hwr_desktop.engine.recognition.page_decoder import Languages, PageDecoder
from hwr_desktop.errors import ModelError

if TYPE_CHECKING:
    import torch

    from hwr_desktop.engine.recognition.network import LineReader

KIND = "reader"
MOST_AT_ONCE = 32


@dataclass(frozen=True, slots=True)
class Reading:
    """What a line says, and what its doubtful words may be else. The characters' places are columns of the strip that
    was given."""

    text: str
    confidence: float
    characters: tuple[ReadCharacter, ...]
    choices: tuple[Choice, ...] = ()


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
        careful: bool = True,
        on_cpu: Any = None,
    ) -> None:
        """`on_cpu` is the same network on the CPU, for when another device fails."""
        self.network = network
        self.careful = careful
        self.languages = Languages(alphabet, languages, calibration)
        self.half = half
        self.threads = threads
        self.alphabet = alphabet
        self.name = name
        self.device = device
        self.author = Author(AuthorKind.MODEL, name)
        self._on_cpu = on_cpu

    @classmethod
    def load(
        cls,
        folder: Path,
        device: str = "auto",
        threads: int | None = None,
        languages: Sequence[LanguageModel] = (),
        careful: bool = True,
    ) -> Reader:
        """The model in that folder, on the device wished for ("auto", "cpu", "cuda") or on the CPU where that one is
        not there or is full. Without language models it reads greedily, with them and `careful` it looks twice. Raises
        ModelError."""
        torch_setup.prepare(threads)
        import torch

        from hwr_desktop.engine.recognition.network import LineReader, NetworkPlan

        config = read_config(folder, KIND)
        try:
            alphabet = Alphabet(_of_text(config["alphabet"]))
            plan = NetworkPlan(**config["plan"])
            checked_sizes([*plan.config().values()])
            checked_sizes([1] * plan.layers)
            network = network_for(folder, lambda: LineReader(plan))
        except (KeyError, TypeError, ValueError, RuntimeError) as error:
            raise ModelError(
                "{folder}: the model's description is damaged ({reason}); install it again.",
                folder=folder,
                reason=error,
            ) from error
        if network.plan.outputs != len(alphabet):
            raise ModelError(
                "{folder}: the model's alphabet does not fit its network; install it again.", folder=folder
            )
        read_weights(folder, network)
        put = torch_setup.placed_if_room(network.eval(), torch_setup.device_for(device))
        with torch_setup.one_thread_each():
            half = put.device == "cpu" and torch_setup.half_pays(put.network.columns, torch.rand(4, 1, HEIGHT_PX, 480))
        card = read_card(folder) if (folder / CARD).is_file() else {}
        return cls(
            put.network,
            alphabet,
            folder.name,
            put.device,
            half,
            torch.get_num_threads(),
            languages,
            Calibration.from_card(card),
            careful,
            put.on_cpu,
        )

    def for_hand(self, weights: HandWeights, fingerprint: str, hand: str = "") -> Reader:
        """Another reader that reads a hand by what was learned of it; `fingerprint` is this one's. This one stays as it
        is. Readings count as this one's for that `hand`, where it is named. Raises ModelError where the weights belong
        to another reader."""
        network, alphabet = weights.applied(self._on_cpu or self.network, self.alphabet, fingerprint)
        put = torch_setup.placed_if_room(network, torch_setup.device_for(self.device))
        return Reader(
            put.network,
            alphabet,
            f"{self.name}/{hand}" if hand else self.name,
            put.device,
            self.half,
            self.threads,
            self.languages.models,
            self.languages.calibration.shifted(weights.surer),
            self.careful,
            put.on_cpu,
        )

    def copied_network(self) -> LineReader:
        """A network of the same weights, which may be changed, on the CPU."""
        return copied(self._on_cpu or self.network)

    @property
    def looks_twice(self) -> bool:
        """Whether it wants a closer strip of each line besides (`segmentation.line_cutter.cut_closer`)."""
        return self.careful and bool(self.languages.models)

    def page_decoder(self, language: str | None = None, words: Collection[str] = ()) -> PageDecoder:
        """What decodes the lines of a page in that language, None meaning that the page is to tell; `words` are known
        to occur."""
        return PageDecoder(self.languages, language, words)

    def read(
        self, strips: Sequence[np.ndarray], decoder: PageDecoder | None = None, closer: Sequence[np.ndarray] = ()
    ) -> list[Reading]:
        """The readings of grey strips (height, width) uint8, in their order; `decoder` is that of their page, `closer`
        are closer strips of the same lines, for a reader that looks twice."""
        inks, closer_inks = ([line_ink(strip) for strip in some] for some in (strips, closer))
        readings = self.read_inks(inks, decoder, closer_inks)
        return [
            replace(reading, characters=_stretched(reading.characters, strip))
            for reading, strip in zip(readings, strips, strict=True)
        ]

    def places(self, strip: np.ndarray, text: str) -> tuple[ReadCharacter, ...]:
        """Where the characters of a text stand in a grey strip (height, width) uint8 that says it, one for each code
        point; each is as sure as the network finds it there."""
        ink = line_ink(strip)
        (frames,) = self.frames([ink])
        return _stretched(_on_ink(places_along(frames, text, self.alphabet), ink, len(frames)), strip)

    def read_inks(
        self, inks: Sequence[np.ndarray], decoder: PageDecoder | None = None, closer: Sequence[np.ndarray] = ()
    ) -> list[Reading]:
        """The readings of evened lines (HEIGHT_PX, width) uint8 as `line_ink` makes them, in their order.

        Lines of the same padded width go through the network together. A GPU that fails is left for the CPU
        (`failed_device`).
        """
        frames, closer_frames = self.looks(inks, closer)
        decoder = decoder or self.page_decoder()
        decoded = decoder.decoded(frames, closer_frames)
        readings = []
        for characters, ink, own, close in zip(decoded, inks, frames, closer_frames or [None] * len(inks), strict=True):
            read, choices = decoder.with_choices(characters, own, close)
            readings.append(_reading(_on_ink(read, ink, len(own)), choices))
        return readings

    def looks(
        self, inks: Sequence[np.ndarray], closer: Sequence[np.ndarray] = ()
    ) -> tuple[list[np.ndarray], list[np.ndarray | None]]:
        """(what the network sees in evened lines, what in closer ones of the same lines): see `frames`.

        A long line is looked at once only, None standing for the other look, since to weigh two takes time by the
        square of its length.
        """
        wanted = [not is_long(ink.shape[1]) for ink in inks] if closer else []
        every = self.frames(inks, [own for own, wish in zip(closer, wanted, strict=True) if wish])
        others = iter(every[len(inks) :])
        return every[: len(inks)], [next(others) if wish else None for wish in wanted]

    def frames(self, inks: Sequence[np.ndarray], whole: Sequence[np.ndarray] = ()) -> list[np.ndarray]:
        """What the network sees in evened lines: for each the probabilities (frames, outputs) float32.

        Of a line that is too long for the network they are put together from those of its pieces. What is seen in
        further lines, of which each is looked at as a `whole`, comes after that.
        """
        pieces = [pieces_of(ink) if is_long(ink.shape[1]) else [ink] for ink in inks] + [[ink] for ink in whole]
        every = iter(self._frames([piece for some in pieces for piece in some]))
        seen = [list(islice(every, len(some))) for some in pieces]
        spaces = self.alphabet.encoded(" ")
        return [
            together(own, ink.shape[1], spaces) if len(own) > 1 else own[0]
            for own, ink in zip(seen, [*inks, *whole], strict=True)
        ]

    def _frames(self, inks: Sequence[np.ndarray]) -> list[np.ndarray]:
        """What the network sees in evened lines of any width that it takes, as for `frames`."""
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
        return [frames[at] if ink.any() else _nothing(frames[at]) for at, ink in enumerate(inks)]

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
                return self._computed(lines)
            except RuntimeError as error:
                if self._on_cpu is None or not failed_device.left_for_cpu(error, self.device):
                    raise
            self.network, self.device, self._on_cpu = self._on_cpu, "cpu", None
            return self._computed(lines)

    def _computed(self, lines: torch.Tensor) -> np.ndarray:
        """The same for a tensor, all of it on the device that the network is on."""
        import torch

        logits = self._logits(lines.to(self.device).contiguous(memory_format=torch.channels_last))
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


def _reading(characters: tuple[ReadCharacter, ...], choices: tuple[Choice, ...]) -> Reading:
    sure = float(np.mean([character.confidence for character in characters])) if characters else 0.0
    return Reading("".join(character.text for character in characters), sure, characters, choices)


def _on_ink(characters: Sequence[ReadCharacter], ink: np.ndarray, frames: int) -> tuple[ReadCharacter, ...]:
    """The characters with their places carried from frames to columns of the unpadded ink."""
    ink_width = ink.shape[1]
    width = padded_width(ink_width) if is_long(ink_width) else width_for(ink_width)
    frame_px = width / frames
    narrowed = max(1.0, ink_width / (width - 2 * PADDING_PX))
    return tuple(
        replace(
            character,
            start=min(max((character.start * frame_px - PADDING_PX) * narrowed, 0.0), float(ink_width)),
            end=min(max((character.end * frame_px - PADDING_PX) * narrowed, 0.0), float(ink_width)),
        )
        for character in characters
    )


def _of_text(characters: Any) -> str:
    """The characters of an alphabet. Raises ValueError where they are none, or one could not stand in a text."""
    if not isinstance(characters, str) or len(set(characters)) != len(characters) or not are_of_text(characters):
        raise ValueError("its alphabet holds what is no character")
    return characters


def _nothing(frames: np.ndarray) -> np.ndarray:
    """Frames of the same shape that say nothing, for plain paper: no network has learned what that looks like."""
    blank = np.zeros_like(frames)
    blank[:, BLANK] = 1.0
    return blank


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


def _stretched(characters: tuple[ReadCharacter, ...], strip: np.ndarray) -> tuple[ReadCharacter, ...]:
    """The characters with their places carried from the network's height to that of the strip."""
    factor = strip.shape[0] / HEIGHT_PX
    if factor == 1:
        return characters
    return tuple(replace(each, start=each.start * factor, end=each.end * factor) for each in characters)
