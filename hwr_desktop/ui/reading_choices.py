"""With what pages are read, as the person chose it in the preferences; and the models that these choices name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hwr_desktop.engine.models import ModelInfo

DEVICES = ("auto", "cpu", "cuda")
LANGUAGES = ("", "en", "fr")
"""Of pages that do not say theirs; the empty one lets each page tell."""


@dataclass(frozen=True)
class ReadingChoices:
    """The models by their names, the empty one being the default; a device and a language out of the tables above."""

    reader: str = ""
    lines: str = ""
    device: str = "auto"
    language: str = ""


def model_chosen(name: str, kind: str) -> ModelInfo:
    """The model of that name, or the default where it is not there any more. Raises ModelError where there is none."""
    from hwr_desktop.engine import models

    known = (info for info in models.available(kind) if info.name == name)
    return next(known, None) or models.default(kind)
