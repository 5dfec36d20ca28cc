"""Translating one sentence with a package, and the way from one language to another: a package, or two over a third."""

from __future__ import annotations

import threading
from collections.abc import Container, Sequence
from pathlib import Path
from typing import Any, Protocol

from hwr_desktop.errors import ModelError, Phrase
from hwr_desktop.language.translation import argos
from hwr_desktop.language.translation.packages import InstalledPackage

PIVOT = "en"
"""Nearly all packages lead from or to English."""

WHERE_FROM = "github.com/argosopentech/argospm-index"
"""Where the list of the Argos Translate project's packages is, for a person to look at; it is never asked by us."""


class Translator(Protocol):
    """Translates a sentence. Raises ModelError."""

    def translate(self, sentence: str) -> str:
        """The sentence, which is one line, in another language."""


class PackageTranslator:
    """Translates with the package in a folder, which is loaded for the first sentence and stays loaded.

    May be used from several threads, one after the other. Raises ModelError for a package that cannot be used. A
    damaged one may end the process: only `translating_child` is to use it.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._translation: Any = None
        self._lock = threading.Lock()

    def translate(self, sentence: str) -> str:
        """The sentence as the package translates it."""
        with self._lock:
            if self._translation is None:
                self._translation = self._loaded()
            try:
                return str(self._translation.hypotheses(" ".join(sentence.split()), 1)[0].value).strip()
            except Exception as error:  # CTranslate2 and SentencePiece raise what they like over damaged files
                raise self._unusable(error) from error

    def _loaded(self) -> Any:
        package, translate = argos.parts()
        try:
            about = package.Package(self._folder)
            translation = translate.PackageTranslation(
                translate.Language(about.from_code, about.from_name),
                translate.Language(about.to_code, about.to_name),
                about,
            )
        except Exception as error:
            raise self._unusable(error) from error
        translation.sentencizer = _OneSentence()
        return translation

    def _unusable(self, error: Exception) -> ModelError:
        return ModelError(
            "The language package in {folder} cannot be used ({reason}): remove it and install it again.",
            folder=self._folder,
            reason=error,
        )


def route(from_code: str, to_code: str, packages: Sequence[InstalledPackage]) -> tuple[InstalledPackage, ...]:
    """The packages that lead from one language to another: one, or two over a third language, English if possible.

    Of a pair the newest is taken. Raises ModelError where there is no way; its sentence says which files to get.
    """
    pairs: dict[tuple[str, str], InstalledPackage] = {}
    for package in sorted(packages, key=lambda each: each.about.order):
        pairs[package.about.from_code, package.about.to_code] = package
    if from_code == to_code:
        raise ModelError(
            "The text is to be translated from “{code}” into the same language: choose another one.", code=from_code
        )
    if (from_code, to_code) in pairs:
        return (pairs[from_code, to_code],)
    over = [between for start, between in pairs if start == from_code and (between, to_code) in pairs]
    if over:
        between = PIVOT if PIVOT in over else min(over)
        return pairs[from_code, between], pairs[between, to_code]
    raise _no_way(from_code, to_code, pairs.keys())


def reached_from(from_code: str, packages: Sequence[InstalledPackage]) -> tuple[str, ...]:
    """The languages that `route` leads to from a language, by their codes."""
    pairs = {(package.about.from_code, package.about.to_code) for package in packages}
    at_once = {to_code for start, to_code in pairs if start == from_code}
    return tuple(sorted((at_once | {to_code for start, to_code in pairs if start in at_once}) - {from_code}))


def _no_way(from_code: str, to_code: str, pairs: Container[tuple[str, str]]) -> ModelError:
    """The sentence that says which files to get: one for the pair or, as other pairs are not offered, two over
    English, of which one may be there already."""
    wanted = [(from_code, to_code)] if PIVOT in (from_code, to_code) else [(from_code, PIVOT), (PIVOT, to_code)]
    files = [f"translate-{start}_{end}-1_9.argosmodel" for start, end in wanted if (start, end) not in pairs]
    several = Phrase("{first} and {second}", first=files[0], second=files[-1])
    return ModelError(
        "No language package translates from “{from_code}” to “{to_code}”. Get the file {files}, in this or another "
        "version, from the package index of the Argos Translate project ({where}) and install it from the file; "
        "nothing is fetched by this program.",
        from_code=from_code,
        to_code=to_code,
        files=several if len(files) > 1 else files[0],
        where=WHERE_FROM,
    )


class _OneSentence:
    """Takes the place of argostranslate's own search for sentences: what it is given is one."""

    def split_sentences(self, text: str) -> list[str]:
        return [text]
