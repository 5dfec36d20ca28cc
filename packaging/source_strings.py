"""Finds every English text of the window that is to be translated, as (context, source) pairs.

Qt's own lupdate knows neither the tables of actions and menus nor sentences of errors, so the sources are read here:

- `self.tr("...")`, in the context of its class;
- `translate(CONTEXT, "...")`, where CONTEXT is a literal or a constant of the module;
- `Phrase("...")` and every `...Error("...", name=value)` of `hwr_desktop.errors`, in the context `Errors`;
- the tables that `tables()` lists, whose texts are translated through a variable.

A text that is no literal, as an f-string, cannot be found, and is told of.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from hwr_desktop import errors

PACKAGE = Path(__file__).resolve().parents[1] / "hwr_desktop"
ERRORS = "Errors"
NEVER_SHOWN = ("cli", "engine/training", "interchange/ground_truth", "interchange/line_origin")
"""What only the command line can say: it speaks English."""
BY_VARIABLE = (
    "ui/actions.py", "ui/menus.py", "ui/special_characters.py", "ui/wording/error_words.py",
    "ui/dialogs/export/format_words.py",
)  # fmt: skip
"""Files that translate what stands in one of the tables."""
_TRANSLATE = ("translate", "QCoreApplication.translate")
_RAISED = {
    name for name, each in vars(errors).items() if isinstance(each, type) and issubclass(each, errors.HwrError)
} | {"Phrase"}

Text = tuple[str, str]


@dataclass
class Sources:
    """The texts found, once each and as they stand in the sources, and a sentence for each that cannot be found."""

    texts: dict[Text, None] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    def read(self, source: str, name: str) -> None:
        """Add the texts of one file. `name`: its path inside the package."""
        tree = ast.parse(source)
        constants = {
            target.id: node.value.value
            for node in tree.body
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        self._visit(tree, "", name, constants)

    def _visit(self, node: ast.AST, scope: str, name: str, constants: Mapping[str, object]) -> None:
        scope = node.name if isinstance(node, ast.ClassDef) else scope
        if isinstance(node, ast.Call):
            self._look_at(node, scope, name, constants)
        names = (*map(_name, node.targets), _name(node.value)) if isinstance(node, ast.Assign) else ("",)
        if names[-1] in ("self.tr", _TRANSLATE[1]) and names != _TRANSLATE:
            self._refuse(node.value, name, "under another name its texts are not found")
        for child in ast.iter_child_nodes(node):
            self._visit(child, scope, name, constants)

    def _look_at(self, call: ast.Call, scope: str, name: str, constants: Mapping[str, object]) -> None:
        called = _name(call.func)
        if called.endswith(".tr"):
            if len(call.args) != 1 or called != "self.tr" or not scope:
                self._refuse(
                    call, name, "write self.tr with one text (one for one thing, another for many), or translate"
                )
            else:
                self._add(scope, call.args[0], name)
        elif called in _TRANSLATE and not (name in BY_VARIABLE and not isinstance(call.args[1], ast.Constant)):
            first = call.args[0]
            context = constants.get(first.id) if isinstance(first, ast.Name) else getattr(first, "value", None)
            if isinstance(context, str):
                self._add(context, call.args[1], name)
            else:
                self._refuse(call, name, "the context is neither a literal nor a constant of the file")
        elif called in _RAISED and call.args and isinstance(call.args[0], ast.Constant | ast.JoinedStr):
            self._add(ERRORS, call.args[0], name)

    def _add(self, context: str, node: ast.expr, name: str) -> None:
        """Add the text, or the two of `"one" if n == 1 else "many"`."""
        if isinstance(node, ast.IfExp):
            self._add(context, node.body, name)
            self._add(context, node.orelse, name)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            self.texts[context, node.value] = None
        else:
            self._refuse(node, name, 'this is no literal text; write "... {name} ..." and the value apart from it')

    def _refuse(self, node: ast.expr, name: str, why: str) -> None:
        self.faults.append(f"{name}:{node.lineno}: {why}: {ast.unparse(node)}")


def _name(node: ast.expr) -> str:
    """A name, or one with its owner (`self.tr`, `?.tr`); empty for any other expression."""
    if isinstance(node, ast.Attribute):
        return f"{node.value.id if isinstance(node.value, ast.Name) else '?'}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


def of_the_program() -> Sources:
    """Every text of the window, sorted by context."""
    found = Sources(dict.fromkeys(tables()))
    for file in sorted(PACKAGE.rglob("*.py")):
        name = file.relative_to(PACKAGE).as_posix()
        if not name.startswith(NEVER_SHOWN):
            found.read(file.read_text("utf-8"), name)
    return Sources(dict.fromkeys(sorted(found.texts, key=lambda text: text[0])), found.faults)


def tables() -> Iterator[Text]:
    """The texts of the tables that are translated row by row."""
    from hwr_desktop.interchange.formats import FORMATS
    from hwr_desktop.ui import actions, menus, special_characters

    for row in actions.TABLE:
        yield from ((actions.CONTEXT, text) for text in (row.text, row.word, row.tip) if text)
    yield from ((actions.CONTEXT, reason) for reason in actions.REASONS.values())
    yield from ((menus.CONTEXT, title) for title, _ in (*menus.MENUS, *menus.SUBMENUS.values()))
    yield from ((special_characters.CONTEXT, each.title) for each in special_characters.SETS)
    yield from (("Formats", each.title) for each in FORMATS.values())
