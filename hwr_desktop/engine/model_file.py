"""A model on disk: `weights.safetensors` (half precision, with what the network is in its metadata) and `model.toml`.

safetensors and not pickle, because a model may come from a stranger and a pickle runs code.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from hwr_desktop import durable
from hwr_desktop.errors import ModelError

if TYPE_CHECKING:
    import numpy as np
    import torch

Network = TypeVar("Network", bound="torch.nn.Module")
WEIGHTS = "weights.safetensors"
CARD = "model.toml"
LARGEST_BYTES = 256 * 1024 * 1024
MOST_LAYERS = 16
LARGEST_LAYER = 65_536


def write_weights(folder: Path, kind: str, config: dict[str, Any], state: dict[str, torch.Tensor]) -> None:
    """Write a network's state as half precision, whole or not at all. `config` must be plain JSON."""
    import torch
    from safetensors.torch import save

    halves = {name: _half(value, torch.float16) for name, value in state.items() if "num_batches_tracked" not in name}
    _write(folder, save(halves, metadata=_metadata(kind, config)))


def write_arrays(folder: Path, kind: str, config: dict[str, Any], arrays: dict[str, np.ndarray]) -> None:
    """Write arrays as they are, whole or not at all. `config` must be plain JSON."""
    from safetensors.numpy import save

    _write(folder, save(arrays, metadata=_metadata(kind, config)))


def _metadata(kind: str, config: dict[str, Any]) -> dict[str, str]:
    """What the head of a model's file says of it."""
    return {"kind": kind, "config": json.dumps(config, ensure_ascii=False)}


def _write(folder: Path, data: bytes) -> None:
    """Write a model's file beside its place and rename it."""
    folder.mkdir(parents=True, exist_ok=True)
    temporary = folder / (WEIGHTS + ".new")
    durable.write_synced(temporary, (data,))
    temporary.replace(folder / WEIGHTS)
    durable.sync_folder(folder)


def _half(value: torch.Tensor, half: torch.dtype) -> torch.Tensor:
    """The tensor on the CPU, floats as half precision."""
    value = value.detach().cpu()
    return (value.to(half) if value.is_floating_point() else value).contiguous()


def read_config(folder: Path, kind: str) -> dict[str, Any]:
    """What the network in that folder is, from the head of its weights. Raises ModelError."""
    path = folder / WEIGHTS
    try:
        if path.stat().st_size > LARGEST_BYTES:
            raise ModelError(
                "{path}: this file is too large to be a model of this program; choose another one.", path=path
            )
        from safetensors import safe_open

        with safe_open(path, "numpy") as file:
            metadata = file.metadata() or {}
        found, config = metadata.get("kind"), json.loads(metadata.get("config", "{}"))
    except FileNotFoundError:
        raise ModelError(
            "{folder}: there is no {file} in this folder; choose the folder of a model.", folder=folder, file=WEIGHTS
        ) from None
    except ModelError:
        raise
    except Exception as error:
        raise ModelError(
            "{path}: the model file is damaged ({reason}); install it again.", path=path, reason=error
        ) from error
    if found != kind or not isinstance(config, dict):
        raise ModelError(
            "{path}: this is not a model of the kind '{kind}' for this program; choose another one.",
            path=path,
            kind=kind,
        )
    return config


def checked_sizes(sizes: Any) -> tuple[int, ...]:
    """The sizes of a network's layers. Raises TypeError, ValueError where they are none of a network of ours."""
    if not isinstance(sizes, list | tuple) or not 0 < len(sizes) <= MOST_LAYERS:
        raise TypeError("sizes of layers expected")
    if not all(type(size) is int and 0 < size <= LARGEST_LAYER for size in sizes):
        raise ValueError("a layer that cannot be")
    return tuple(sizes)


def network_for(folder: Path, make: Callable[[], Network]) -> Network:
    """The network that `make` makes, made once its plan is known to be that of the weights: a few bytes could ask for
    any size. Raises ModelError where they do not fit, and what `make` raises."""
    import torch
    from safetensors import safe_open

    with torch.device("meta"):  # where sizes are known and nothing is held
        planned = {
            name: value.shape for name, value in make().state_dict().items() if "num_batches_tracked" not in name
        }
    with safe_open(folder / WEIGHTS, "numpy") as file:
        known = {name: torch.Size(file.get_slice(name).get_shape()) for name in file.keys()}  # noqa: SIM118 - no dict
    if known != planned:
        raise _misfit(folder / WEIGHTS)
    return make()


def read_weights(folder: Path, network: torch.nn.Module) -> None:
    """Fill the network with the folder's weights, in single precision. Raises ModelError for any that do not fit."""
    path = folder / WEIGHTS
    try:
        from safetensors.torch import load_file

        state = load_file(path)
    except Exception as error:
        raise ModelError(
            "{path}: the model file is damaged ({reason}); install it again.", path=path, reason=error
        ) from error
    own = {name: value for name, value in network.state_dict().items() if "num_batches_tracked" not in name}
    if state.keys() != own.keys() or any(state[name].shape != value.shape for name, value in own.items()):
        raise _misfit(path)
    if not all(bool(value.isfinite().all()) for value in state.values()):
        raise ModelError("{path}: the weights hold values that are not numbers; install the model again.", path=path)
    network.load_state_dict({name: value.float() for name, value in state.items()}, strict=False)


def _misfit(path: Path) -> ModelError:
    return ModelError(
        "{path}: the weights do not fit the network they are said to be for; install the model again.", path=path
    )


def read_arrays(folder: Path) -> dict[str, np.ndarray]:
    """The arrays of the folder's model. Raises ModelError."""
    path = folder / WEIGHTS
    try:
        from safetensors.numpy import load_file

        arrays: dict[str, np.ndarray] = load_file(path)
    except Exception as error:
        raise ModelError(
            "{path}: the model file is damaged ({reason}); install it again.", path=path, reason=error
        ) from error
    return arrays


def read_card(folder: Path) -> dict[str, Any]:
    """The folder's `model.toml`: title, description, licence, data and measurements. Raises ModelError."""
    path = folder / CARD
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise ModelError(
            "{folder}: there is no {file} in this folder; choose the folder of a model.", folder=folder, file=CARD
        ) from None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ModelError(
            "{path}: cannot be read as TOML ({reason}); install the model again.", path=path, reason=error
        ) from error


def write_card(folder: Path, card: dict[str, Any]) -> None:
    """Write `model.toml`; `card` holds strings, numbers, lists of them and tables of these."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / CARD).write_text("\n".join(_toml(card, "")).strip() + "\n", "utf-8")


def _toml(table: dict[str, Any], prefix: str) -> list[str]:
    """The lines of a TOML table, plain values first and then its tables. JSON's literals are TOML's for our values."""
    lines = [
        f"{json.dumps(key)} = {json.dumps(value, ensure_ascii=False)}"
        if not key.replace("_", "").replace("-", "").isalnum()
        else f"{key} = {json.dumps(value, ensure_ascii=False)}"
        for key, value in table.items()
        if not isinstance(value, dict)
    ]
    for key, value in table.items():
        if isinstance(value, dict):
            name = f"{prefix}{key}" if key.replace("_", "").replace("-", "").isalnum() else f"{prefix}{json.dumps(key)}"
            lines += ["", f"[{name}]", *_toml(value, name + ".")]
    return lines
