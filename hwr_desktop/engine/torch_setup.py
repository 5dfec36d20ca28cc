"""Settings that torch only takes before it is imported, or that must be made once."""

from __future__ import annotations

import copy
import ctypes
import importlib.util
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any, NamedTuple

from hwr_desktop.engine import failed_device

if TYPE_CHECKING:
    import torch
    from torch import nn

SPINS = "1000"
LIBRARY = "libtorch_cpu.dylib" if sys.platform == "darwin" else "libtorch_cpu.so"


def prepare(threads: int | None = None) -> None:
    """Import torch with `threads` threads (None: one a core).

    OpenMP's threads spin while they wait, which on a busy machine with two cores costs a factor of six. Told to sleep
    at once they are woken too late for an LSTM, whose steps are short. A very short spin was measured to train 67
    lines/s where none trained 51, and on a busy machine costs a sixth. The variables count only before torch is first
    imported.
    """
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    os.environ.setdefault("GOMP_SPINCOUNT", SPINS)
    if "torch" not in sys.modules:
        load_library()
    import torch

    torch.set_num_threads(threads or os.cpu_count() or 1)


def load_library() -> None:
    """Have the system load torch's large library before Python imports it.

    Python holds its lock while it loads a library, for a third of a second here, and a window stands still. A foreign
    function, as which the system's loader is called here, is waited for without the lock. Where that is not possible,
    as on Windows, nothing happens, and `import torch` loads the library as ever.
    """
    found = importlib.util.find_spec("torch")
    for place in (found.submodule_search_locations if found is not None else None) or ():
        library = Path(place) / "lib" / LIBRARY
        if os.name == "posix" and library.is_file():
            ctypes.CDLL(None).dlopen(os.fsencode(library), os.RTLD_NOW | os.RTLD_LOCAL)


def device_for(wish: str) -> str:
    """The device to compute on, "cpu" or "cuda", for a wish of "auto", "cpu" or "cuda"; no GPU there means "cpu", and
    so does one that has failed."""
    if wish == "cpu" or failed_device.has_failed():
        return "cpu"
    import torch

    return "cuda" if torch.cuda.is_available() else "cpu"


def device_in_use() -> str:
    """What torch has set up in this process to compute on, for a report; it never raises. A GPU that is set up need
    not be used: whoever asks for its memory sets it up."""
    torch = sys.modules.get("torch")
    if torch is None or not hasattr(torch, "cuda"):  # it is being imported
        return "none yet"
    if failed_device.has_failed():  # a lost one does not even tell its name
        return "cpu, for cuda has failed"
    try:
        return f"cuda set up ({torch.cuda.get_device_name()})" if torch.cuda.is_initialized() else "cpu"
    except Exception as error:
        return f"cuda, which does not answer ({type(error).__name__})"


def placed(network: nn.Module, device: str) -> None:
    """Move a network to a device, its weights laid out as convolutions are quickest on a CPU."""
    import torch

    network.to(device)
    network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]


class Placed(NamedTuple):
    """A network, the device that it lies on, and the same on the CPU for when that one fails, if it is another."""

    network: Any
    device: str
    on_cpu: Any = None


def placed_if_room(network: nn.Module, device: str) -> Placed:
    """A network, which lies on the CPU, put on a device as `placed` does, or left there where that one is full or
    fails. It is copied before, for nothing can be fetched from a GPU that is lost."""
    placed(network, "cpu")
    if device == "cpu":
        return Placed(network, "cpu")
    on_cpu = copy.deepcopy(network)
    try:
        placed(network, device)
    except RuntimeError as error:
        if not failed_device.left_for_cpu(error, device):
            raise
        return Placed(on_cpu, "cpu")
    return Placed(network, device, on_cpu)


@contextmanager
def one_thread_each() -> Iterator[None]:
    """Within, torch computes in the calling thread alone, so that several threads can compute side by side."""
    import torch

    before = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(before)


def half_pays(compute: Callable[[torch.Tensor], torch.Tensor], sample: torch.Tensor) -> bool:
    """Whether the computation runs at least a fifth faster in bfloat16 on this CPU, with finite results: measured on
    the sample, since a processor without the instructions is many times slower."""
    import torch

    times = {False: float("inf"), True: float("inf")}
    with torch.inference_mode():
        for half in (False, True) * 3:
            began = perf_counter()
            with torch.autocast("cpu", torch.bfloat16, enabled=half):
                out = compute(sample)
            times[half] = min(times[half], perf_counter() - began)
            if half and (times[True] > 10 * times[False] or not bool(out.isfinite().all())):
                return False
    return times[True] < 0.8 * times[False]
