"""The process that translates, as its owner sees it: asked for a sentence, it answers with the translation."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any, Self

from hwr_desktop.errors import ModelError, Phrase
from hwr_desktop.language.asked_child import AskedChild, NoAnswerError, Silence
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
        self._child = AskedChild("translating_child", time_limit_s)

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
        self._child.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _asked(self, request: dict[str, Any], folders: Sequence[Path]) -> dict[str, Any]:
        try:
            return self._child.asked(request, _read)
        except NoAnswerError as error:
            raise self._failure(error, folders) from error

    def _failure(self, error: NoAnswerError, folders: Sequence[Path]) -> ModelError:
        names = ", ".join(folder.name for folder in folders)
        if error.silence is Silence.STOPPED:
            return ModelError("Translating was stopped.")
        if error.silence is Silence.NOT_STARTED:
            return ModelError(
                "Translating cannot begin ({reason}): close other programs, and try again.", reason=error.reason
            )
        if error.silence is Silence.TOO_SLOW:
            return ModelError(
                "Translating took longer than {seconds:.0f} seconds for a sentence with the language package {names}: "
                "close other programs and try again, or install another version of it.",
                seconds=self._child.time_limit_s,
                names=names,
            )
        return ModelError(
            "Translating broke off with the language package {names}, which may be damaged or need more memory than "
            "there is: remove it and install it again, or close other programs.",
            names=names,
        )


class PackagesTranslator:
    """Translates with packages in a process (see `engine.Translator`)."""

    def __init__(self, process: TranslatingProcess, folders: Sequence[Path]) -> None:
        self._process, self._folders = process, tuple(folders)

    def translate(self, sentence: str) -> str:
        """The sentence, through all languages on the way. Raises ModelError."""
        return self._process.translated(sentence, self._folders)


def _read(pipe: IO[bytes]) -> dict[str, Any]:
    """The child's answer. Raises ValueError for anything else, and OSError."""
    answer: dict[str, Any] = json.loads(pipe.readline())
    return answer
