"""What is known of a model, as a person reads it: what it is for, what it was trained on, how it measured.

A card may come from a stranger: whatever stands in it is shown as text, and what is missing or odd is passed over.
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QLocale

from hwr_desktop.ui.wording.language_words import language_in_words

if TYPE_CHECKING:
    from hwr_desktop.engine.models import ModelInfo

translate = QCoreApplication.translate

_CELL = '<td style="padding-right: 18px">{}</td>'
_RIGHT = '<td align="right" style="padding-right: 18px">{}</td>'
_HEAD = '<th align="left" style="padding-right: 18px">{}</th>'


def kind_in_words(kind: str) -> str:
    """What models of a kind do."""
    words = {
        "reader": translate("ModelWords", "Reads lines"),
        "lines": translate("ModelWords", "Finds lines"),
        "language": translate("ModelWords", "Knows a language"),
    }
    return words.get(kind, kind)


def described(info: ModelInfo) -> str:
    """All that a model's card says, as rich text."""
    languages = ", ".join(map(language_in_words, info.languages))
    facts = [
        (translate("ModelWords", "What it does"), kind_in_words(info.kind)),
        (translate("ModelWords", "Languages"), languages),
        (translate("ModelWords", "Licence"), info.licence),
        (translate("ModelWords", "Name"), info.name),
        (translate("ModelWords", "Where it is"), str(info.folder)),
    ]
    rows = "".join(f"<tr>{_HEAD.format(escape(name))}<td>{escape(text)}</td></tr>" for name, text in facts if text)
    return "".join(
        (
            f"<h3>{escape(info.title)}</h3><p>{escape(info.description)}</p><table>{rows}</table>",
            _heading(translate("ModelWords", "How it measured")),
            _measured(info.measured),
            _heading(translate("ModelWords", "What it was trained on")),
            _trained_on(info.data),
        )
    )


def _measured(measured: Mapping[str, Any]) -> str:
    """A sentence for each thing that was measured, and a table of the collections."""
    tasks = {name: value for name, value in measured.items() if isinstance(value, Mapping) and _sentence(value)}
    if not tasks:
        return _paragraph(translate("ModelWords", "No measurements came with this model."))
    sentences = "".join(
        f"<p><b>{escape(_task(name))}</b><br>{escape(_sentence(task))}</p>" for name, task in tasks.items()
    )
    return sentences + _by_collection(tasks)


def _sentence(task: Mapping[str, Any]) -> str:
    """The figures of one measurement in a sentence; empty where there are none that are known."""
    parts = []
    if _is_number(task.get("cer")):
        between = task.get("cer_ci95")
        sure = ""
        if isinstance(between, list) and len(between) == 2 and all(map(_is_number, between)):
            sure = translate("ModelWords", " (95 of 100 times between {least} and {most})").format(
                least=_number(between[0]), most=_number(between[1])
            )
        parts.append(translate("ModelWords", "{n} % of the letters wrong").format(n=_number(task["cer"])) + sure)
    if _is_number(task.get("wer")):
        parts.append(translate("ModelWords", "{n} % of the words wrong").format(n=_number(task["wer"])))
    if _is_number(task.get("recall")):
        parts.append(translate("ModelWords", "{n} % of the lines found").format(n=_number(100 * task["recall"])))
    if _is_number(task.get("precision")):
        parts.append(
            translate("ModelWords", "{n} % of what was found is a line").format(n=_number(100 * task["precision"]))
        )
    lines = task.get("lines", task.get("true"))
    if parts and isinstance(lines, int):
        parts.append(
            translate("ModelWords", "measured on {n} lines that it was not trained on").format(
                n=QLocale().toString(lines)
            )
        )
    return ", ".join(parts) + "." if parts else ""


def _by_collection(tasks: Mapping[str, Mapping[str, Any]]) -> str:
    """A row for each collection, a column for each measurement: letters wrong, or lines found, in percent."""
    parts = {name: task["collections"] for name, task in tasks.items() if isinstance(task.get("collections"), Mapping)}
    collections = sorted({collection for part in parts.values() for collection in part})
    if not collections:
        return ""
    heads = "".join(_HEAD.format(escape(f"{_task(name)}, {_unit(tasks[name])}")) for name in parts)
    first = _HEAD.format(escape(translate("ModelWords", "Collection")))
    rows = "".join(
        f"<tr>{_CELL.format(escape(str(collection)))}"
        + "".join(_RIGHT.format(_figure(part.get(collection))) for part in parts.values())
        + "</tr>"
        for collection in collections
    )
    return f"<table><tr>{first}{heads}</tr>{rows}</table>"


def _unit(task: Mapping[str, Any]) -> str:
    return (
        translate("ModelWords", "% of letters wrong")
        if _is_number(task.get("cer"))
        else translate("ModelWords", "% of lines found")
    )


def _figure(measured: object) -> str:
    """The one figure of a collection that the table shows."""
    if not isinstance(measured, Mapping):
        return ""
    if _is_number(measured.get("cer")):
        return _number(measured["cer"])
    return _number(100 * measured["recall"]) if _is_number(measured.get("recall")) else ""


def _trained_on(data: Mapping[str, Any]) -> str:
    """A row for each collection: how much of it, under which licence, and where it comes from."""
    if not data:
        return _paragraph(translate("ModelWords", "The card does not say."))
    names = (
        translate("ModelWords", "Collection"),
        translate("ModelWords", "Pages"),
        translate("ModelWords", "Lines"),
        translate("ModelWords", "Licence and source"),
    )
    heads = "".join(_HEAD.format(escape(name)) for name in names)
    rows = []
    for name, about in data.items():
        known: Mapping[str, Any] = about if isinstance(about, Mapping) else {"source": about}
        counts = "".join(_RIGHT.format(_count(known.get(key))) for key in ("pages", "lines"))
        origin = "<br>".join(escape(str(known[key])) for key in ("licence", "source") if known.get(key))
        rows.append(f"<tr>{_CELL.format(escape(str(name)))}{counts}{_CELL.format(origin)}</tr>")
    return f"<table><tr>{heads}</tr>{''.join(rows)}</table>"


def _heading(words: str) -> str:
    return f"<h4>{escape(words)}</h4>"


def _paragraph(words: str) -> str:
    return f"<p>{escape(words)}</p>"


def _task(name: str) -> str:
    """What was measured, by the name that a card gives it; that name where it is none of ours."""
    words = {
        "reader_careful": translate("ModelWords", "Lines marked by hand, with the language and a closer look"),
        "reader_lm": translate("ModelWords", "Lines marked by hand, with the language"),
        "reader": translate("ModelWords", "Lines marked by hand, by the ink alone"),
        "pages": translate("ModelWords", "Whole pages"),
        "lines": translate("ModelWords", "Finding lines"),
    }
    return words.get(name, name)


def _count(value: object) -> str:
    return QLocale().toString(value) if isinstance(value, int) else ""


def _number(value: float) -> str:
    return QLocale().toString(float(value), "f", 1)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
