"""A reader given further characters, without forgetting those it has."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import torch

from hwr_desktop.engine.recognition.alphabet import BLANK, Alphabet
from hwr_desktop.engine.recognition.network import FRAMES_A_STEP, LineReader

HEADS = ("head", "shortcut")


def widened(network: LineReader, alphabet: Alphabet, texts: Iterable[str], least: int) -> tuple[LineReader, Alphabet]:
    """The network with outputs for the characters too that occur at least `least` times in the texts, and its
    alphabet; both as they are where there is none that they lack."""
    new = sorted(set(Alphabet.of(texts, least).characters) - set(alphabet.characters))
    return with_characters(network, alphabet, "".join(new))


def with_characters(network: LineReader, alphabet: Alphabet, characters: str) -> tuple[LineReader, Alphabet]:
    """The network with outputs for these characters besides, none of which it may have yet, and its alphabet.

    What was known keeps its outputs and all weights. A new character begins as the mean of all known ones: nowhere can
    its output then be the highest, so that before anything is learned lines read as they did.
    """
    if not characters:
        return network, alphabet
    wide_alphabet = Alphabet(alphabet.characters + characters)
    wide = LineReader(replace(network.plan, outputs=len(wide_alphabet)))
    state = network.state_dict()
    for name in state:
        if name.partition(".")[0] in HEADS:
            state[name] = _with_rows(state[name], len(alphabet), len(characters))
    wide.load_state_dict(state)
    return wide.train(network.training), wide_alphabet


def _with_rows(weights: torch.Tensor, outputs: int, more: int) -> torch.Tensor:
    """A head's weights or bias (frames x outputs, ...) with `more` outputs for each frame of a step."""
    frames = weights.reshape(FRAMES_A_STEP, outputs, *weights.shape[1:])
    mean = frames[:, BLANK + 1 :].mean(1, keepdim=True)
    return torch.cat([frames, mean.expand(-1, more, *mean.shape[2:])], 1).flatten(0, 1)
