"""argostranslate, without what it would bring along.

By itself it imports stanza, spacy and minisbd to find sentences, and they onnxruntime and torch: gigabytes, a licence
that reaches further than ours (AGPL), and reports to a manufacturer; it makes folders in three places, reads a file of
settings, and fetches what it misses from the network. Here its sentences come from us, one at a time, so empty modules
stand in for those libraries while it is imported, and plain values for its settings. Nothing of all that is left in
`sys.modules`, where another part of the program might take it for the real thing. Needed is: its package format, its
tokenisers, and how it calls CTranslate2.
"""

from __future__ import annotations

import importlib
import logging
import os
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import Enum
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import Any

from hwr_desktop.errors import ModelError

NEVER_IMPORTED = ("minisbd", "onnxruntime", "spacy", "stanza")
"""Libraries that argostranslate asks for and that are neither installed nor imported."""

_SETTINGS = "argostranslate.settings"
_DEFAULT_BEAM = 4
_import_lock = threading.Lock()


class LibraryMissingError(ModelError):
    """argostranslate, or what it needs, is not installed."""


def parts() -> tuple[ModuleType, ModuleType]:
    """Its modules `package` and `translate`, imported when they are first asked for (a tenth of a second).

    Raises LibraryMissingError where argostranslate or what it needs is not installed.
    """
    with _import_lock:
        if _SETTINGS not in sys.modules or not isinstance(sys.modules[_SETTINGS], _Settings):
            for name in [name for name in sys.modules if name.partition(".")[0] == "argostranslate"]:
                del sys.modules[name]  # half imported, or by somebody else
        # CTranslate2 and torch may each bring Intel's OpenMP, which ends the process unless it is told not to mind.
        os.environ.setdefault("KMP_DUPLICATE_LIB_OK", "TRUE")
        try:
            with _stand_ins():
                package = importlib.import_module("argostranslate.package")
                translate = importlib.import_module("argostranslate.translate")
        except ImportError as error:
            raise LibraryMissingError(
                "The library argostranslate, which translates, is not installed ({reason}): install it without what it "
                "asks for, with “pip install --no-deps argostranslate ctranslate2 sentencepiece sacremoses packaging”.",
                reason=error,
            ) from error
        sys.modules[_SETTINGS].__dict__["beam_size"] = _beam()
        logging.getLogger("argostranslate.utils").setLevel(logging.WARNING)  # it logs every sentence it is given
        return package, translate


class _ChunkType(Enum):
    """Who finds sentences. The one of this name is made without asking for anything, and replaced at once."""

    ARGOSTRANSLATE = 1
    STANZA = 3
    SPACY = 4
    MINISBD = 5
    DEFAULT = 0


class _Settings(ModuleType):
    """What stands in for argostranslate's own settings, whose import makes folders and reads files."""

    def __init__(self) -> None:
        super().__init__(_SETTINGS)
        nowhere = Path(os.devnull) / "argostranslate"  # so that nothing can be written or found by a slip
        values: dict[str, Any] = {
            "debug": False,
            "device": "cpu",
            "inter_threads": 1,
            "intra_threads": 0,
            "compute_type": "auto",
            "batch_size": 32,
            "ChunkType": _ChunkType,
            "chunk_type": _ChunkType.STANZA,
            "libretranslate_api_key": None,
            "openai_api_key": None,
            "remote_package_index": "",
            "package_dirs": (),
            **dict.fromkeys(("data_dir", "package_data_dir", "cache_dir", "downloads_dir"), nowhere),
        }
        self.__dict__.update(values)


def _beam() -> int:
    """How many translations are followed at a time; `ARGOS_BEAM_SIZE`, its own name for it, is heeded."""
    given = os.environ.get("ARGOS_BEAM_SIZE", "")
    return max(1, min(int(given), 32)) if given.isdecimal() else _DEFAULT_BEAM


class _StandIn(MetaPathFinder, Loader):
    """Makes the modules that stand in, for the thread that made it alone: another may be importing the real ones."""

    def __init__(self) -> None:
        self._thread = threading.get_ident()

    def find_spec(self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None) -> Any:
        if threading.get_ident() != self._thread:
            return None
        stood_in_for = fullname == _SETTINGS or fullname.partition(".")[0] in NEVER_IMPORTED
        return ModuleSpec(fullname, self) if stood_in_for else None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        if spec.name == _SETTINGS:
            return _Settings()
        module = ModuleType(spec.name)
        if spec.name == "minisbd":
            module.__dict__.update(SBDetect=None, models=ModuleType("minisbd.models"))
        return module

    def exec_module(self, module: ModuleType) -> None:
        """There is nothing in it."""


@contextmanager
def _stand_ins() -> Iterator[None]:
    """While argostranslate is imported, what it is not to have is stood in for."""
    finder = _StandIn()
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)
        for name, module in list(sys.modules.items()):
            spec = getattr(module, "__spec__", None)
            if spec is not None and spec.loader is finder and name != _SETTINGS:
                del sys.modules[name]
