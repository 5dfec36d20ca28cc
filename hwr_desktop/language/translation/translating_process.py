"""The process that translates, as its owner sees it: asked for a sentence, it answers with the translation."""

from __future__ import annotations

import json
import subprocess
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Self

from hwr_desktop import child_process
from hwr_desktop.errors import ModelError, Phrase
from hwr_desktop.language.translation.argos import LibraryMissingError
from hwr_desktop.language.translation.packages import InstalledPackage

TIME_LIMIT_S = 120.0
"""For one sentence, of which the first has to wait for the package to be loaded, too."""


class TranslatingProcess:
    """A child process with language packages. Thread-safe; one sentence is translated at a time.

    The child starts with the first sentence, and anew with the next one after it died; it keeps the packages of the
    last sentence only. Every failure is a ModelError.
    """

    def __init__(self, time_limit_s: float = TIME_LIMIT_S) -> None:
        self._time_limit_s = time_limit_s
        self._one_request = threading.Lock()
        self._child_changes = threading.Lock()
        self._closed = False
        self._child: subprocess.Popen[bytes] | None = None

    def through(self, packages: Sequence[InstalledPackage]) -> PackagesTranslator:
        """What translates with these packages, one after the other: see `engine.route`."""
        return PackagesTranslator(self, [package.folder for package in packages])

    def translated(self, sentence: str, folders: Sequence[Path]) -> str:
        """The sentence as the packages in these folders make it, one after the other. Raises ModelError."""
        answer = self._asked({"folders": [str(folder) for folder in folders], "sentence": sentence}, folders)
        if "error" in answer:
            raise (LibraryMissingError if answer.get("missing") else ModelError)(Phrase.of(answer["error"]))
        return str(answer["text"])

    def close(self) -> None:
        """Ends the child at once; a sentence that it is in the middle of raises ModelError. May be called twice."""
        self._closed = True
        self._end_child()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _asked(self, request: dict[str, Any], folders: Sequence[Path]) -> dict[str, Any]:
        with self._one_request:
            child = self._living_child()
            assert child.stdin is not None and child.stdout is not None
            with child_process.killed_after(child, self._time_limit_s) as over_time:
                try:
                    child.stdin.write(json.dumps(request).encode("ascii") + b"\n")
                    child.stdin.flush()
                    answer: dict[str, Any] = json.loads(child.stdout.readline())
                except (OSError, ValueError):  # ValueError: nothing was said, or the pipe was closed here
                    self._end_child()
                    raise self._failure(over_time.is_set(), folders) from None
        return answer

    def _failure(self, over_time: bool, folders: Sequence[Path]) -> ModelError:
        names = ", ".join(folder.name for folder in folders)
        if self._closed:
            return _stopped()
        if over_time:
            return ModelError(
                "Translating took longer than {seconds:.0f} seconds for a sentence with the language package {names}: "
                "close other programs and try again, or install another version of it.",
                seconds=self._time_limit_s,
                names=names,
            )
        return ModelError(
            "Translating broke off with the language package {names}, which may be damaged or need more memory than "
            "there is: remove it and install it again, or close other programs.",
            names=names,
        )

    def _living_child(self) -> subprocess.Popen[bytes]:
        with self._child_changes:
            if self._closed:
                raise _stopped()
            if self._child is not None and self._child.poll() is not None:
                child_process.ended(self._child)
                self._child = None
            if self._child is None:
                try:
                    self._child = child_process.started("translating_child", "", {})
                except OSError as error:
                    raise ModelError(
                        "Translating cannot begin ({reason}): close other programs, and try again.",
                        reason=error.strerror or error,
                    ) from error
            return self._child

    def _end_child(self) -> None:
        with self._child_changes:
            child, self._child = self._child, None
        if child is not None:
            child_process.ended(child)


class PackagesTranslator:
    """Translates with packages in a process (see `engine.Translator`)."""

    def __init__(self, process: TranslatingProcess, folders: Sequence[Path]) -> None:
        self._process, self._folders = process, tuple(folders)

    def translate(self, sentence: str) -> str:
        """The sentence, through all languages on the way. Raises ModelError."""
        return self._process.translated(sentence, self._folders)


def _stopped() -> ModelError:
    return ModelError("Translating was stopped.")
