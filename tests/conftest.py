"""What all tests share: none may use the network; and a tiny language package, made in seconds for those that
translate: real files, a real engine."""

from __future__ import annotations

import json
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

from tests import no_network

no_network.install()

PHRASES = (
    ("Dear mother,", "Querida madre:"),
    ("Dear sister,", "Querida hermana:"),
    ("I am well.", "Estoy bien."),
    ("We are all well.", "Todos estamos bien."),
    ("The weather is good.", "El tiempo es bueno."),
    ("The weather is cold and we have no wood.", "El tiempo es frío y no tenemos leña."),
    ("We arrived yesterday.", "Llegamos ayer."),
    ("Thank you for your letter.", "Gracias por tu carta."),
    ("Your letter came yesterday.", "Tu carta llegó ayer."),
    ("The children are happy.", "Los niños están felices."),
    ("Please write soon.", "Por favor escribe pronto."),
    ("Good night.", "Buenas noches."),
    ("I send you a kiss.", "Te mando un beso."),
    ("QX1 is well.", "QX1 está bien."),
    ("QX1 arrived yesterday.", "QX1 llegó ayer."),
    ("QX1 and QX2 arrived yesterday.", "QX1 y QX2 llegaron ayer."),
    ("We saw QX1 in QX2.", "Vimos a QX1 en QX2."),
    ("We saw QX1.", "Vimos a QX1."),
    ("I was born on QX1.", "Nací el QX1."),
    ("We paid QX1 for the house.", "Pagamos QX1 por la casa."),
    ("We saw 12 birds.", "Vimos 12 pájaros."),
    ("We saw 7 birds.", "Vimos 7 pájaros."),
    ("Mr. Green is well.", "El señor Verde está bien."),
)
"""English and Spanish. A name that is masked is learned too, and one that a translator would not leave alone."""

ONWARD = (
    ("Estoy bien.", "Je vais bien."),
    ("Llegamos ayer.", "Nous sommes arrivés hier."),
    ("QX1 llegó ayer.", "QX1 est arrivé hier."),
    ("El tiempo es bueno.", "Le temps est beau."),
)
"""From Spanish on to French, so that two packages lead through a third language."""

WIDTH, HEADS, LAYERS, LONGEST, STEPS = 64, 4, 1, 64, 100


class TinyPackages(NamedTuple):
    """The files of two packages: English to Spanish, and Spanish to French."""

    english_spanish: Path
    spanish_french: Path


@pytest.fixture(autouse=True)
def nothing_leaves_this_machine() -> Iterator[None]:
    """Fails the test in which this process asked the network for something, though it was refused."""
    with no_network.none_tried():
        yield


@pytest.fixture(scope="session")
def tiny_packages(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> TinyPackages:
    """Made once, though several processes may test at a time: the first one makes them, the others wait."""
    base = tmp_path_factory.getbasetemp()
    folder = (base if worker_id == "master" else base.parent) / "tiny-packages"
    try:
        folder.mkdir()
    except FileExistsError:
        until = time.monotonic() + 200
        while not (folder / "done").exists():
            assert time.monotonic() < until, "the tiny packages were not made"
            time.sleep(0.05)
    else:
        make_tiny_packages(folder)
        (folder / "done").touch()
    return _packages_in(folder)


def _packages_in(folder: Path) -> TinyPackages:
    return TinyPackages(folder / "translate-en_es-1_9.argosmodel", folder / "translate-es_fr-1_0.argosmodel")


def _metadata(from_code: str, to_code: str, version: str = "1.9", **more: object) -> bytes:
    names = {"en": "English", "es": "Spanish", "fr": "French"}
    about = {"package_version": version, "argos_version": "1.9", "from_code": from_code, "to_code": to_code}
    return json.dumps({**about, "from_name": names[from_code], "to_name": names[to_code], **more}).encode()


def make_tiny_packages(folder: Path, steps: int = STEPS) -> TinyPackages:
    """Learn the phrases by heart and write both packages, which share the network: their languages tell them apart.

    With fewer steps they translate, but badly.
    """
    import sentencepiece

    folder.mkdir(exist_ok=True)
    phrases = PHRASES + ONWARD
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter([text for pair in phrases for text in pair]),
        model_prefix=str(folder / "pieces"),
        vocab_size=210,
        hard_vocab_limit=False,
        character_coverage=1.0,
        user_defined_symbols=["QX"],
        num_threads=1,
        minloglevel=2,
    )
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(folder / "pieces.model"))
    with _one_thread():
        _write_network(folder / "model", pieces, _learned(pieces, phrases, steps))
    for name, about in (("en_es-1_9", _metadata("en", "es")), ("es_fr-1_0", _metadata("es", "fr", "1.0"))):
        with zipfile.ZipFile(folder / f"translate-{name}.argosmodel", "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(f"translate-{name}/metadata.json", about)
            archive.write(folder / "pieces.model", f"translate-{name}/sentencepiece.model")
            for file in sorted((folder / "model").iterdir()):
                archive.write(file, f"translate-{name}/model/{file.name}")
    return _packages_in(folder)


@contextmanager
def _one_thread() -> Iterator[None]:
    import torch

    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(threads)


def _learned(pieces, phrases, steps):
    """A Transformer that has learned the phrases, all of them one batch; the sums of its parts as in CTranslate2."""
    import torch
    from torch import nn
    from torch.nn.functional import cross_entropy

    torch.manual_seed(4)
    size, pad = pieces.get_piece_size(), -1

    class Network(nn.Module):
        def __init__(self):
            super().__init__()
            self.pieces = nn.Embedding(size, WIDTH)
            nn.init.normal_(self.pieces.weight, std=WIDTH**-0.5)
            self.places = nn.Parameter(torch.randn(LONGEST, WIDTH) * 0.3)
            shape = {"d_model": WIDTH, "nhead": HEADS, "dim_feedforward": 2 * WIDTH, "dropout": 0.0}
            layer = {**shape, "norm_first": True, "batch_first": True}
            self.encoder = nn.ModuleList(nn.TransformerEncoderLayer(**layer) for _ in range(LAYERS))
            self.decoder = nn.ModuleList(nn.TransformerDecoderLayer(**layer) for _ in range(LAYERS))
            self.encoder_norm, self.decoder_norm = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
            self.out = nn.Linear(WIDTH, size)

        def put(self, tokens):
            return self.pieces(tokens.clamp(min=0)) * WIDTH**0.5 + self.places[: tokens.shape[1]]

        def forward(self, source, target):
            hidden, seen = source == pad, self.put(source)
            for layer in self.encoder:
                seen = layer(seen, src_key_padding_mask=hidden)
            seen, said = self.encoder_norm(seen), self.put(target)
            later = torch.full((target.shape[1], target.shape[1]), float("-inf")).triu(1)
            for layer in self.decoder:
                said = layer(said, seen, tgt_mask=later, memory_key_padding_mask=hidden)
            return self.out(self.decoder_norm(said))

    def padded(rows):
        longest = max(map(len, rows))
        return torch.tensor([row + [pad] * (longest - len(row)) for row in rows])

    begin, end = pieces.bos_id(), pieces.eos_id()
    source = padded([pieces.encode(text) for text, _ in phrases])
    target = padded([[begin, *pieces.encode(text), end] for _, text in phrases])
    network = Network()
    optimiser = torch.optim.AdamW(network.parameters(), lr=4e-3, weight_decay=0.0)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, 4e-3, total_steps=steps, pct_start=0.2)
    for _ in range(steps):
        optimiser.zero_grad()
        told = network(source, target[:, :-1])
        cross_entropy(told.transpose(1, 2), target[:, 1:], ignore_index=pad).backward()
        optimiser.step()
        schedule.step()
    return network.eval()


def _write_network(folder: Path, pieces, network) -> None:
    """The network as CTranslate2 reads it, made without its converters."""
    from ctranslate2.specs import TransformerSpec

    spec = TransformerSpec.from_config(LAYERS, HEADS)

    def numbers(tensor):
        return tensor.detach().numpy().copy()

    def fill(part, weight, bias):
        part.weight, part.bias = numbers(weight), numbers(bias)

    def norm(part, layer):
        part.gamma, part.beta = numbers(layer.weight), numbers(layer.bias)

    def feed_forward(part, layer, norm_layer):
        norm(part.layer_norm, norm_layer)
        fill(part.linear_0, layer.linear1.weight, layer.linear1.bias)
        fill(part.linear_1, layer.linear2.weight, layer.linear2.bias)

    def self_attention(part, attention, norm_layer):
        norm(part.layer_norm, norm_layer)
        fill(part.linear[0], attention.in_proj_weight, attention.in_proj_bias)
        fill(part.linear[1], attention.out_proj.weight, attention.out_proj.bias)

    for part, embedding in ((spec.encoder, spec.encoder.embeddings[0]), (spec.decoder, spec.decoder.embeddings)):
        embedding.weight = numbers(network.pieces.weight)
        part.position_encodings.encodings = numbers(network.places)
    norm(spec.encoder.layer_norm, network.encoder_norm)
    norm(spec.decoder.layer_norm, network.decoder_norm)
    fill(spec.decoder.projection, network.out.weight, network.out.bias)
    for part, layer in zip(spec.encoder.layer, network.encoder, strict=True):
        self_attention(part.self_attention, layer.self_attn, layer.norm1)
        feed_forward(part.ffn, layer, layer.norm2)
    for part, layer in zip(spec.decoder.layer, network.decoder, strict=True):
        self_attention(part.self_attention, layer.self_attn, layer.norm1)
        across = layer.multihead_attn
        norm(part.attention.layer_norm, layer.norm2)
        fill(part.attention.linear[0], across.in_proj_weight[:WIDTH], across.in_proj_bias[:WIDTH])
        fill(part.attention.linear[1], across.in_proj_weight[WIDTH:], across.in_proj_bias[WIDTH:])
        fill(part.attention.linear[2], across.out_proj.weight, across.out_proj.bias)
        feed_forward(part.ffn, layer, layer.norm3)
    tokens = [pieces.id_to_piece(at) for at in range(pieces.get_piece_size())]
    spec.register_source_vocabulary(tokens)
    spec.register_target_vocabulary(tokens)
    spec.validate()
    spec.optimize(quantization="int8")
    folder.mkdir()
    spec.save(str(folder))


@pytest.fixture(scope="session")
def with_espeak() -> None:
    """Skips the test where espeak-ng is not installed. As the program does, a process of its own looks for it."""
    if sys.platform in ("win32", "darwin"):
        pytest.skip("espeak-ng is the voice elsewhere")
    found = subprocess.run([sys.executable, "-c", "from pyttsx3.drivers import _espeak"], capture_output=True)
    if found.returncode:
        pytest.skip("espeak-ng is not installed")


@pytest.fixture
def no_espeak(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The library of that name that is found first is none."""
    folder = tmp_path / "no-espeak"
    folder.mkdir()
    for name in ("libespeak-ng.so.1", "libespeak.so.1"):
        (folder / name).write_bytes(b"no library")
    monkeypatch.setenv("LD_LIBRARY_PATH", str(folder))
