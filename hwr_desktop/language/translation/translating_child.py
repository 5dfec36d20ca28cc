"""The process that translates: all its life it answers requests, one line of JSON each, from standard input.

A request names the folders of packages to go through one after the other, and a sentence. CTranslate2 is loaded here
and nowhere else: a package that crashes it, or asks for all the memory there is, ends only this process.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import IO, Any

from hwr_desktop.child_process import own_pipes
from hwr_desktop.errors import ModelError, Phrase
from hwr_desktop.language.translation.argos import LibraryMissingError
from hwr_desktop.language.translation.engine import PackageTranslator

MOST_BYTES = 12 << 30
"""Of address space, twice over what the two largest packages of a way may take."""


def serve(_: str) -> None:
    """The child's whole life; it ends with its owner's end of the pipe."""
    _limit_memory()
    requests, answers = own_pipes()
    loaded: dict[str, PackageTranslator] = {}
    for line in requests:
        try:
            request = json.loads(line)
            loaded = {folder: loaded.get(folder) or PackageTranslator(Path(folder)) for folder in request["folders"]}
            text = request["sentence"]
            for translator in loaded.values():
                text = translator.translate(text)
            answer: dict[str, Any] = {"text": text}
        except ModelError as error:
            answer = {"error": error.phrase.parts, "missing": isinstance(error, LibraryMissingError)}
        except Exception as error:  # whatever a library raises over damaged files
            answer = {"error": Phrase("Translating failed ({reason}): try again.", reason=repr(error)).parts}
        _send(answers, answer)


def _send(answers: IO[bytes], answer: dict[str, Any]) -> None:
    answers.write(json.dumps(answer).encode("ascii") + b"\n")
    answers.flush()


def _limit_memory() -> None:
    """Lets allocations beyond all measure fail, so that nothing else on the machine suffers."""
    try:
        import resource
    except ImportError:  # Windows
        return
    try:
        resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))
    except (ValueError, OSError):
        return
