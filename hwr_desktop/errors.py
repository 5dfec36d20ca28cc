"""The failures a person can do something about.

Every message is a whole sentence that names the file, says what is wrong and what to do. Anything that is not an
`HwrError` is a fault of the program and may be shown as such.

A message keeps its English template apart from what is put into it, `InputError("{name} is empty.", name=path.name)`,
so that the window can say it in another language; `str` gives the English sentence.
"""

from __future__ import annotations

from typing import Any, Self


class Phrase(str):
    """English words that can be said in another language: the text, and the template and values it was made of.

    A value is text, a number, or again a phrase; anything else is kept as its text. Without values the template is
    the text as it stands, whatever braces are in it.
    """

    template: str
    values: dict[str, str | int | float]

    def __new__(cls, template: str, **values: object) -> Self:
        phrase = super().__new__(cls, template.format(**values) if values else template)
        phrase.template = template
        phrase.values = {name: _kept(value) for name, value in values.items()}
        return phrase

    def with_replaced(self, old: str, new: str) -> Phrase:
        """The same phrase with another text in the place of one, as of a file's name, wherever a value holds it."""
        if not self.values:
            return Phrase(self.template.replace(old, new))
        return Phrase(self.template, **{name: _replaced(value, old, new) for name, value in self.values.items()})

    @property
    def parts(self) -> dict[str, Any]:
        """The phrase as JSON has it, to be told to another process."""
        values = {name: value.parts if isinstance(value, Phrase) else value for name, value in self.values.items()}
        return {"template": self.template, "values": values}

    @classmethod
    def of(cls, parts: dict[str, Any]) -> Self:
        """The phrase of these parts."""
        values = {name: cls.of(value) if isinstance(value, dict) else value for name, value in parts["values"].items()}
        return cls(parts["template"], **values)


class HwrError(Exception):
    """A failure whose message may be shown to a person as it stands."""

    def __init__(self, message: str, **values: object) -> None:
        """`message`: the sentence, or its template with the values that belong to it; or a phrase made already."""
        self.phrase = message if isinstance(message, Phrase) and not values else Phrase(str(message), **values)
        super().__init__(str(self.phrase))


class InputError(HwrError):
    """A file that cannot be read: damaged, empty, of an unknown kind, locked or too large."""


class ModelError(HwrError):
    """A model that is missing, damaged or made for something else."""


class GroundTruthError(HwrError):
    """Ground truth that is empty, or does not fit its images."""


class TrainingError(HwrError):
    """A training run that cannot go on."""


class ProjectError(HwrError):
    """A project that cannot be opened, is held by another window, or cannot be written."""


class DamagedError(ProjectError):
    """A project whose database is damaged: a backup of it may be brought back, or what can be read be saved."""


class ExportError(HwrError):
    """A result that cannot be written where it was asked for."""


class SpeechError(HwrError):
    """A text that cannot be read aloud: no voice, no loudspeaker, or an engine that failed."""


class SearchError(HwrError):
    """A search or a replacement that makes no sense, such as an expression without its closing bracket."""


def _kept(value: object) -> str | int | float:
    if isinstance(value, HwrError):
        return value.phrase
    return value if isinstance(value, str | int | float) else str(value)


def _replaced(value: str | float, old: str, new: str) -> str | float:
    if isinstance(value, Phrase):
        return value.with_replaced(old, new)
    return value.replace(old, new) if isinstance(value, str) else value
