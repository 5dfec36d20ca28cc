"""Small models of every kind, and an exported hand: sound, of a few kilobytes, and of no use."""

from __future__ import annotations

import json
import random
import struct
import tempfile
from pathlib import Path

from hwr_desktop.document.hands.hand_label import HandLabel
from tests.torture.damaged_files import Seed
from tests.torture.damaged_values import damaged_json

TOKENS = (
    b'{"', b'"dtype":"F16"', b'"shape":[', b'"data_offsets":[', b"__metadata__", b'"kind":"reader"',
    b'\\"alphabet\\"', b"\x00\x7e", b"\x00\x7c", b"\x00\xfc", b"BOOL", b"I64", b"F64", b"title = ", b"[measured]",
    b"kind = ", b'"""',
)  # fmt: skip
CARD = {
    "kind": "reader", "title": "Small", "description": "d", "licence": "CC0", "languages": ["en"],
    "measured": {"cer": 1.0}, "data": {"pages": 1},
}  # fmt: skip


def written() -> list[Seed]:
    """The seeds: weights, named after their kind, the card of a model, and a hand."""
    import numpy as np
    import torch

    from hwr_desktop.engine.hand_file import write_hand_file
    from hwr_desktop.engine.model_file import CARD as CARD_NAME
    from hwr_desktop.engine.model_file import WEIGHTS, write_card, write_weights
    from hwr_desktop.engine.recognition.hand_weights import Factors, HandWeights
    from hwr_desktop.engine.recognition.network import LineReader, NetworkPlan
    from hwr_desktop.engine.segmentation.network import LineNetwork

    torch.manual_seed(3)
    plan = NetworkPlan(5, 4, 4, 8, 8, 8, 1)
    reader = LineReader(plan)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        write_weights(folder / "r", "reader", {"alphabet": " abc", "plan": plan.config()}, reader.state_dict())
        write_weights(folder / "l", "lines", {"channels": [4, 4, 8]}, LineNetwork((4, 4, 8)).state_dict())
        write_card(folder / "r", CARD)
        of_hand = np.ones((int(reader.lstm.weight_ih_l0.shape[0]), 2), "f2")
        factors = Factors(of_hand, np.ones((2, int(reader.lstm.weight_ih_l0.shape[1])), "f2"))
        HandWeights("f00d", "ß", {"lstm.weight_ih_l0": factors}, surer=0.7).write(folder / "h")
        label = HandLabel("Anna", "Letters", "f00d", "2026-11-21T23:00:00+00:00", 64, 35.2, 15.0, 9, 0.99)
        write_hand_file(folder / "anna.hwrhand", folder / "h", label)
        return [
            Seed("reader.safetensors", (folder / "r" / WEIGHTS).read_bytes()),
            Seed("lines.safetensors", (folder / "l" / WEIGHTS).read_bytes()),
            Seed("card.toml", (folder / "r" / CARD_NAME).read_bytes()),
            Seed("anna.hwrhand", (folder / "anna.hwrhand").read_bytes()),
        ]


def damaged_head(data: bytes, chance: random.Random) -> bytes:
    """The weights with values in their head that make no sense, or with numbers that are none."""
    if len(data) < 8 or len(data) < 8 + (length := struct.unpack("<Q", data[:8])[0]):
        return data
    head, weights = data[8 : 8 + length], data[8 + length :]
    if chance.random() < 0.2 and weights:
        at = chance.randrange(len(weights))
        return data[: 8 + length] + weights[:at] + chance.choice((b"\x00\x7e", b"\x00\x7c")) + weights[at + 2 :]
    try:
        told = json.loads(head)
        config = told["__metadata__"]["config"]
        if chance.random() < 0.5:
            told["__metadata__"]["config"] = damaged_json(config, chance)
            text = json.dumps(told)
        else:
            text = damaged_json(head.decode(), chance)
    except (ValueError, KeyError, TypeError):
        return data
    return struct.pack("<Q", len(text.encode())) + text.encode() + weights
