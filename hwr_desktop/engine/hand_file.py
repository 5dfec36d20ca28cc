"""A hand in one file, `NAME.hwrhand`, to be used in another project or sent to somebody.

It is the file that the weights of a hand lie in (`HandWeights`), with `HandLabel` in its head besides. Nothing that was
written by the hand is in it: no text, no line, no name of a scan. It may come from a stranger, and is read with
distrust; that it fits its reader is seen once more when it is applied.
"""

from __future__ import annotations

import contextlib
import json
import math
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from hwr_desktop import durable
from hwr_desktop.document.hands.hand_label import HandLabel, one_line
from hwr_desktop.engine import models
from hwr_desktop.engine.model_file import WEIGHTS, read_config
from hwr_desktop.engine.models import ModelInfo
from hwr_desktop.engine.recognition.hand_weights import LARGEST_BYTES, HandWeights, fingerprint
from hwr_desktop.errors import ExportError, ModelError

HAND_SUFFIX = ".hwrhand"
VERSION = 1
HEADS = ("head", "shortcut")
"""The parts of a network with rows for each character, as `wider_alphabet` has them, which needs torch."""
MOST_LINES = 10_000_000
HIGHEST_RATE = 100_000.0
_LABEL = "label"


class HandFile(NamedTuple):
    """What is in an exported hand: `weights.write(folder)` makes of it what a project keeps."""

    label: HandLabel
    weights: HandWeights


def write_hand_file(path: Path, weights_folder: Path, label: HandLabel) -> None:
    """Write the weights of a hand that lie in a folder to one file; one that was there is replaced once the new one is
    whole. `label.base` does not matter: it is in the weights.

    Raises ModelError where the weights are damaged, ExportError where the file cannot be written.
    """
    from safetensors import safe_open
    from safetensors.numpy import save

    weights = HandWeights.read(weights_folder)
    unfinished = path.with_name(f".{path.name}.part")
    try:
        with TemporaryDirectory() as clean:
            weights.write(Path(clean))  # what these weights are made of, and whatever else was in their file is not
            with safe_open(Path(clean) / WEIGHTS, "numpy") as file:
                head = file.metadata() or {}
                arrays = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118 - no dict
        durable.write_synced(unfinished, (save(arrays, metadata={**head, _LABEL: _written(label)}),))
        unfinished.replace(path)
        durable.sync_folder(path.parent)
    except OSError as error:
        raise ExportError(
            "“{path}” cannot be written ({reason}): make room or choose another place.",
            path=path,
            reason=error.strerror or error,
        ) from error
    finally:
        with contextlib.suppress(OSError):
            unfinished.unlink(missing_ok=True)


def read_hand_file(path: Path) -> HandFile:
    """What is in an exported hand; where its reader is here it fits that. Raises ModelError with a sentence that names
    the file for any other file."""
    from safetensors import safe_open

    data = _bytes_of(path)
    try:
        with TemporaryDirectory() as folder:
            (Path(folder) / WEIGHTS).write_bytes(data)
            try:
                weights = HandWeights.read(Path(folder))
            except ModelError as error:
                raise _damaged(path) from error
            with safe_open(Path(folder) / WEIGHTS, "numpy") as file:
                written = (file.metadata() or {}).get(_LABEL)
    except OSError as error:
        raise ModelError(
            "“{path}” could not be unpacked ({reason}): make room and try again.",
            path=path,
            reason=error.strerror or error,
        ) from error
    label, reader = _label(path, written, weights.base), _reader_with(weights.base)
    if reader is not None and not _fits(weights, reader):
        raise _damaged(path)
    return HandFile(label, weights)


def reader_of(label: HandLabel) -> ModelInfo:
    """The reader that the hand belongs to, among those there are. Raises ModelError where it is not among them."""
    found = _reader_with(label.base)
    if found is not None:
        return found
    if not label.reader:
        raise ModelError(
            "This hand belongs to a reader that is not among the models here: install that one, or let the hand be "
            "learned again."
        )
    raise ModelError(
        "This hand belongs to the reader “{reader}”, which is not among the models here: install that one, or let the "
        "hand be learned here.",
        reader=label.reader,
    )


def _reader_with(base: str) -> ModelInfo | None:
    """The reader with that fingerprint, None where it is not here."""
    for info in models.available("reader"):
        with contextlib.suppress(ModelError):
            if fingerprint(info.folder) == base:
                return info
    return None


def _fits(weights: HandWeights, reader: ModelInfo) -> bool:
    """Whether each difference is one of that reader's weights, by name and size, and each character a new one. Only
    the head of the reader's file is looked at."""
    from safetensors import safe_open

    known = str(read_config(reader.folder, reader.kind).get("alphabet"))
    outputs, more = len(known) + 1, len(weights.characters)
    with safe_open(reader.folder / WEIGHTS, "numpy") as file:
        sizes = {name: math.prod(file.get_slice(name).get_shape()) for name in file.keys()}  # noqa: SIM118 - no dict
    for name in sizes:
        if name.partition(".")[0] in HEADS:
            sizes[name] = sizes[name] // outputs * (outputs + more)
    return not set(known) & set(weights.characters) and all(
        each.size == sizes.get(name) for name, each in weights.differences.items()
    )


def _bytes_of(path: Path) -> bytes:
    """What is in the file, unless it is no file or too large. Raises ModelError."""
    if not path.is_file():
        raise ModelError("“{path}” is not there or is no file: choose an exported hand.", path=path)
    try:
        with path.open("rb") as stream:
            data = stream.read(LARGEST_BYTES + 1)
    except OSError as error:
        raise ModelError(
            "“{path}” cannot be read ({reason}): check it, then try again.", path=path, reason=error.strerror or error
        ) from error
    if len(data) > LARGEST_BYTES:
        raise ModelError("“{path}” is too large to be an exported hand: choose another file.", path=path)
    return data


def _written(label: HandLabel) -> str:
    """The label as it stands in the head of the file."""
    value = {
        "version": VERSION,
        "name": one_line(label.name),
        "reader": one_line(label.reader),
        "at": label.at,
        "lines": label.lines,
        "before": label.before,
        "after": label.after,
        "measured_on": label.measured_on,
        "sure": label.sure,
    }
    return json.dumps(value, ensure_ascii=False)


def _label(path: Path, written: str | None, base: str) -> HandLabel:
    """The label from the head of a file. Raises ModelError for what makes no sense, and for a newer version."""
    if written is None:
        raise ModelError(
            "“{path}” is no exported hand: choose a file that ends in {ending}.", path=path, ending=HAND_SUFFIX
        )
    try:
        value = json.loads(written)
        if _count(value["version"]) > VERSION:
            raise ModelError(
                "“{path}” was made with a newer version of this program: install that version to use it.", path=path
            )
        return HandLabel(
            _text(value["name"]),
            _text(value["reader"]),
            base,
            datetime.fromisoformat(value["at"]).isoformat(),
            _count(value["lines"]),
            _rate(value["before"]),
            _rate(value["after"]),
            _count(value["measured_on"]),
            _rate(value["sure"]),
        )
    except (ValueError, TypeError, KeyError, OverflowError, RecursionError) as error:
        raise _damaged(path) from error


def _text(value: Any) -> str:
    """A text as it may be shown. Raises TypeError."""
    if not isinstance(value, str):
        raise TypeError("text expected")
    return one_line(value)


def _count(value: Any) -> int:
    """A number of lines. Raises TypeError, ValueError."""
    if type(value) is not int:
        raise TypeError("whole number expected")
    if not 0 <= value <= MOST_LINES:
        raise ValueError("a number that cannot be")
    return value


def _rate(value: Any) -> float | None:
    """A figure that was measured, None where none was. Raises TypeError, ValueError."""
    if value is None:
        return None
    if type(value) not in (int, float):
        raise TypeError("number expected")
    if not math.isfinite(value) or not 0 <= value <= HIGHEST_RATE:
        raise ValueError("a figure that cannot be")
    return float(value)


def _damaged(path: Path) -> ModelError:
    return ModelError("“{path}” is damaged, or no exported hand: ask for it again, or choose another file.", path=path)
