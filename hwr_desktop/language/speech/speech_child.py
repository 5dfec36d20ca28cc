"""The process that speaks: all its life it answers requests, one line of JSON each, from standard input.

An answer is a line of JSON, after which as many bytes of sound follow as it says. Here, and nowhere else, an engine is
loaded: one that crashes or hangs ends only this process, and nothing of the GPL comes into the program's own.
"""

from __future__ import annotations

import json
from typing import IO, Any

from hwr_desktop.child_process import own_pipes
from hwr_desktop.errors import Phrase, SpeechError
from hwr_desktop.language.speech.engine import Engine
from hwr_desktop.language.speech.engine_here import engine_here

MISSING = Phrase(
    "There is no voice on this computer: install the package espeak-ng (sudo apt install espeak-ng), and try again."
)


def serve(_: str) -> None:
    """The child's whole life; it ends with its owner's end of the pipe."""
    requests, answers = own_pipes()
    engine: Engine | None = None
    for line in requests:
        pcm = b""
        try:
            engine = engine or _loaded()
            answer, pcm = _answer(engine, json.loads(line))
        except SpeechError as error:
            answer = {"error": error.phrase.parts}
        except Exception as error:  # whatever an engine or a driver of it raises
            words = Phrase("The voice failed ({reason}): try again, or choose another voice.", reason=repr(error))
            answer = {"error": words.parts}
        _send(answers, {**answer, "bytes": len(pcm)}, pcm)


def _loaded() -> Engine:
    """The engine of this system. Raises SpeechError where there is none."""
    import sys

    try:
        return engine_here()
    except Exception as error:
        if sys.platform in ("win32", "darwin"):
            raise SpeechError(
                "The voices of this computer cannot be used ({reason}): see in the system's settings whether a voice "
                "is installed.",
                reason=repr(error),
            ) from error
        raise SpeechError(MISSING) from error


def _answer(engine: Engine, request: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """The answer to a request, and the sound that follows it."""
    if "say" not in request:
        return {"voices": engine.voices()}, b""
    try:
        found = engine.synthesis(request["say"], request["voice"], request["rate"])
    except LookupError as error:
        raise SpeechError(
            "There is no voice {voice} on this computer any more: choose another one.", voice=request["voice"]
        ) from error
    return {"rate": found.rate, "events": found.events}, found.pcm


def _send(answers: IO[bytes], answer: dict[str, Any], pcm: bytes) -> None:
    answers.write(json.dumps(answer).encode("ascii") + b"\n" + pcm)
    answers.flush()
