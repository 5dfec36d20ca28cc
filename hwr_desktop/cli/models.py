"""`hwr models`: which models there are, what is known of one, and installing another."""

from __future__ import annotations

import argparse
import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hwr_desktop.cli import arguments
from hwr_desktop.cli.report import Report
from hwr_desktop.cli.written_pages import write_stdout
from hwr_desktop.errors import ModelError

if TYPE_CHECKING:
    from hwr_desktop.engine.models import ModelInfo

EXAMPLE = """examples:
  hwr models list
  hwr models show letters                                data it was trained on, licence, measured error rates
  hwr models install Downloads/my-model                  copies a model's folder to where the program finds it"""


@dataclass(frozen=True, slots=True)
class ModelsOptions:
    """What to do (`list`, `show` or `install`) and, for the last two, with which model."""

    action: str
    model: str = ""


def add_parser(commands: argparse._SubParsersAction) -> None:
    parser = arguments.command(commands, "models", "list, show or install models", EXAMPLE)
    actions = parser.add_subparsers(dest="action", required=True, metavar="list|show|install")
    actions.add_parser("list", help="the models there are", description="The models there are.")
    show = actions.add_parser("show", help="what is known of a model", description="What is known of a model.")
    show.add_argument("model", metavar="NAME", help="a model's name, or its folder")
    install = actions.add_parser("install", help="install a model", description="Install a model for this user.")
    install.add_argument("model", metavar="PATH", help="the folder of the model")
    parser.set_defaults(start=lambda given, report: run(options_from(given), report))


def options_from(given: argparse.Namespace) -> ModelsOptions:
    return ModelsOptions(given.action, getattr(given, "model", ""))


def run(options: ModelsOptions, report: Report) -> int:
    """List, show or install. Returns the exit code. Raises ModelError."""
    from hwr_desktop.engine import models

    if options.action == "list":
        write_stdout(_listed(models.available()).encode())
    elif options.action == "show":
        write_stdout(_shown(_found(options.model)).encode())
    else:
        model = models.install(Path(options.model))
        report.say(f"{model.name} is installed in {model.folder}.")
    return report.exit_code


def _found(name: str) -> ModelInfo:
    """The model of that name or folder, of whichever kind. Raises ModelError."""
    from hwr_desktop.engine import models

    for model in models.available():
        if model.name == name:
            return model
    if Path(name).is_dir():
        for kind in models.KINDS:
            with suppress(ModelError):
                return models.find(name, kind)
        return models.find(name, models.described(Path(name)).kind)  # which says what is wrong with it
    raise ModelError(f"{name}: there is no model of this name; `hwr models list` names those there are.")


def _listed(found: list[ModelInfo]) -> str:
    """A line a model: name, kind, languages, title."""
    rows = [("name", "kind", "languages", "title")]
    rows += [(model.name, model.kind, " ".join(model.languages) or "-", model.title) for model in found]
    widths = [max(len(row[at]) for row in rows) for at in range(3)]
    return "".join(
        "  ".join([*(cell.ljust(width) for cell, width in zip(row[:3], widths, strict=True)), row[3]]).rstrip() + "\n"
        for row in rows
    )


def _shown(model: ModelInfo) -> str:
    """All that is known of a model, a line a fact."""
    facts = {
        "name": model.name,
        "kind": model.kind,
        "title": model.title,
        "description": model.description,
        "languages": " ".join(model.languages),
        "licence": model.licence,
        "folder": str(model.folder),
        **_flat("measured", model.measured),
        **{f"trained on {name}": _source(about) for name, about in model.data.items()},
    }
    width = max(map(len, facts))
    return "".join(f"{name.ljust(width)}  {value}\n" for name, value in facts.items() if value)


def _source(about: Any) -> str:
    """A collection's licence, how much of it was used, and where it comes from."""
    if not isinstance(about, dict):
        return str(about)
    amount = f"{about['pages']} pages, {about['lines']} lines" if {"pages", "lines"} <= about.keys() else ""
    return "; ".join(filter(None, (str(about.get("licence", "")), amount, str(about.get("source", "")))))


def _flat(name: str, value: Any) -> dict[str, str]:
    """Nested figures as `measured.reader.cer` and so on."""
    if isinstance(value, dict):
        return {key: text for part, inner in value.items() for key, text in _flat(f"{name}.{part}", inner).items()}
    return {name: value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)}
