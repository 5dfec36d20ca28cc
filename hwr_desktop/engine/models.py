"""The models there are: bundled with the program or installed by the user, each a folder."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from hwr_desktop import durable, leftovers, paths
from hwr_desktop.engine.model_file import CARD, WEIGHTS, read_card, read_config
from hwr_desktop.errors import ModelError

if TYPE_CHECKING:
    from hwr_desktop.engine.recognition.language_model import LanguageModel

KINDS = ("reader", "lines", "language")
DEFAULTS = {"reader": "letters", "lines": "lines", "language": "english"}


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """A model as its card describes it. `measured` holds its error rates with the commands that measured them."""

    name: str
    kind: str
    folder: Path
    title: str
    description: str
    licence: str
    languages: tuple[str, ...]
    measured: dict[str, Any] = field(default_factory=dict)
    data: dict[str, Any] = field(default_factory=dict)
    bundled: bool = True


def available(kind: str | None = None) -> list[ModelInfo]:
    """The models that can be used, the bundled ones first; folders that are no model are passed over."""
    return [info for info in _all() if kind is None or info.kind == kind]


def _all() -> Iterator[ModelInfo]:
    for root, bundled in ((paths.bundled_models(), True), (paths.user_models(), False)):
        for folder in sorted(root.iterdir()) if root.is_dir() else ():
            if folder.name.startswith("."):
                continue  # half installed
            if (folder / WEIGHTS).is_file() and (folder / CARD).is_file():
                try:
                    yield described(folder, bundled)
                except ModelError:
                    continue


def described(folder: Path, bundled: bool = False) -> ModelInfo:
    """What the card of the model in that folder says. Raises ModelError."""
    card = read_card(folder)
    kind = card.get("kind")
    if kind not in KINDS:
        raise ModelError(
            "{path}: 'kind' must be one of {kinds}; this is not a model of ours.",
            path=folder / CARD,
            kinds=", ".join(KINDS),
        )
    return ModelInfo(
        folder.name,
        kind,
        folder,
        str(card.get("title", folder.name)),
        str(card.get("description", "")),
        str(card.get("licence", "")),
        tuple(str(language) for language in _of_type(card, "languages", list)),
        _of_type(card, "measured", dict),
        _of_type(card, "data", dict),
        bundled,
    )


def _of_type(card: dict[str, Any], key: str, kind: type) -> Any:
    """The card's value where it is of that type, else an empty one: a slip in it is no reason to refuse a model."""
    value = card.get(key)
    return value if isinstance(value, kind) else kind()


def default(kind: str) -> ModelInfo:
    """The model of that kind to use where nobody chose one. Raises ModelError when there is none."""
    known = available(kind)
    for info in known:
        if info.name == DEFAULTS[kind]:
            return info
    if not known:
        raise ModelError(
            "There is no model of the kind '{kind}'; install one with 'hwr models install PATH'.", kind=kind
        )
    return known[0]


def find(name_or_folder: str, kind: str) -> ModelInfo:
    """The model of that name, or in that folder; a folder freshly trained needs no card. Raises ModelError.

    One of the user's that is damaged, and so not among those available, is refused with what is wrong with it.
    """
    known = available(kind)
    for info in known:
        if info.name == name_or_folder:
            return info
    for folder in (Path(name_or_folder), paths.user_models() / name_or_folder):
        if (folder / WEIGHTS).is_file():
            read_config(folder, kind)
            if (folder / CARD).is_file():
                return described(folder)
            return ModelInfo(folder.name, kind, folder, folder.name, "", "", ())
    names = ", ".join(info.name for info in known) or "none"
    raise ModelError(
        "{name}: there is no such model of the kind '{kind}'; there are: {names}.",
        name=name_or_folder,
        kind=kind,
        names=names,
    )


def language_models() -> list[LanguageModel]:
    """All language models, loaded; none where the library that reads with them is missing. Damaged ones are passed
    over, since reading goes on without them."""
    if find_spec("flashlight") is None:
        return []
    from hwr_desktop.engine.recognition.language_model import LanguageModel

    loaded = []
    for info in available("language"):
        with suppress(ModelError):
            loaded.append(LanguageModel.load(info.folder))
    return loaded


def install(path: Path) -> ModelInfo:
    """Copy a model's folder to the user's models, whole or not at all. Raises ModelError for what is no sound model."""
    info = described(path)
    _check(info)
    target = paths.user_models() / path.resolve().name
    if target.exists():
        raise ModelError(
            "{name}: a model of this name is installed already; remove or rename one of them.", name=target.name
        )
    if any(known.name == target.name for known in available()):
        raise ModelError(
            "{name}: a model of this name came with the program; give the folder another name.", name=target.name
        )
    staging = target.parent / f".part-{uuid4().hex[:8]}"
    in_place = False
    try:
        leftovers.clear(target.parent, ".part-????????")
        durable.make_folder(staging)
        for name in (WEIGHTS, CARD):
            shutil.copyfile(path / name, staging / name)
        durable.sync_tree(staging)
        staging.rename(target)
        in_place = True
        durable.sync_folder(target.parent)
    except OSError as error:
        shutil.rmtree(target if in_place else staging, ignore_errors=True)
        raise ModelError(
            "{path}: the model could not be written ({reason}); free some space and try again.",
            path=target,
            reason=error.strerror or error,
        ) from error
    return replace(info, name=target.name, folder=target)


def _check(info: ModelInfo) -> None:
    """Load the model once, which checks every tensor. Raises ModelError."""
    if info.kind == "reader":
        from hwr_desktop.engine.recognition.reader import Reader

        Reader.load(info.folder, "cpu")
    elif info.kind == "language":
        from hwr_desktop.engine.recognition.language_model import LanguageModel

        LanguageModel.load(info.folder)
    else:
        from hwr_desktop.engine.segmentation.line_finder import LineFinder

        LineFinder.load(info.folder, "cpu")
