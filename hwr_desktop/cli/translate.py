"""`hwr translate`: a text or a project in another language, and the language packages that takes."""

from __future__ import annotations

import argparse
import contextlib
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hwr_desktop.cli import arguments
from hwr_desktop.cli.outputs import check, write
from hwr_desktop.cli.progress import Progress
from hwr_desktop.cli.report import Report, UsageError
from hwr_desktop.cli.texts import Text, project_of, texts_in, texts_of
from hwr_desktop.cli.written_pages import write_stdout
from hwr_desktop.errors import InputError
from hwr_desktop.store.project_file import ProjectFile

if TYPE_CHECKING:
    from hwr_desktop.language.translation.translating_process import TranslatingProcess
    from hwr_desktop.language.translation.translation import Translation

EXAMPLE = """examples:
  hwr translate letter.txt --from en --to es             the translation on the terminal, line for line
  hwr translate "Family letters" --to en -o letters.txt  from the language that the project says it is in
  hwr translate "Family letters" --to en --keep          the translation is kept in the project, beside its lines
  hwr translate letter.txt --from de --to en --names names.txt
                                                         the names of that file, one on a line, stay as they are
  hwr translate --install translate-en_es-1_9.argosmodel
  hwr translate --list                                   the language packages that are installed
  hwr translate --remove en_es

A package is a file that you get yourself, from the package index of the Argos Translate project
(github.com/argosopentech/argospm-index). Nothing is fetched, and no text leaves this machine."""


@dataclass(frozen=True, slots=True)
class TranslateOptions:
    """Either what to translate, from which language (None: as the project says) to which, and whether to keep that in
    the project; or a package to install or to remove; or that the packages are to be listed."""

    source: Path | None = None
    from_language: str | None = None
    to_language: str | None = None
    output: str | None = None
    names: Path | None = None
    keep: bool = False
    install: Path | None = None
    remove: str | None = None
    list: bool = False


def add_parser(commands: argparse._SubParsersAction) -> None:
    parser = arguments.command(commands, "translate", "translate a text or a project on this machine", EXAMPLE)
    parser.add_argument(
        "source", nargs="?", metavar="TEXTFILE|PROJECT", type=Path, help="a text file in UTF-8, or a project"
    )
    parser.add_argument(
        "--from", dest="from_language", metavar="LANGUAGE", type=_language,
        help="the language it is in, such as en (default: what the project or its page says, else what it seems to be)",
    )  # fmt: skip
    parser.add_argument(
        "--to", dest="to_language", metavar="LANGUAGE", type=_language, help="the language it is to be in"
    )
    parser.add_argument("-o", "--output", metavar="FILE", help="where the translation goes (default: the terminal)")
    parser.add_argument(
        "--names", metavar="FILE", type=Path, help="a text file with names, one on a line, that are to stay as they are"
    )
    parser.add_argument(
        "--keep", action="store_true",
        help="keep the translation in the project, where one step takes it back; lines translated by hand stay",
    )  # fmt: skip
    packages = parser.add_mutually_exclusive_group()
    packages.add_argument("--install", metavar="FILE", type=Path, help="install a language package (.argosmodel)")
    packages.add_argument("--list", action="store_true", help="the language packages that are installed")
    packages.add_argument("--remove", metavar="PAIR", help="remove a language package, such as en_es")
    parser.set_defaults(start=lambda given, report: run(options_from(given), report))


def options_from(given: argparse.Namespace) -> TranslateOptions:
    return TranslateOptions(
        given.source,
        given.from_language,
        given.to_language,
        given.output,
        given.names,
        given.keep,
        given.install,
        given.remove,
        given.list,
    )


def run(options: TranslateOptions, report: Report) -> int:
    """Translate, or see to the packages. Returns the exit code. Raises UsageError, InputError, ModelError, ProjectError
    and ExportError."""
    if options.install or options.remove or options.list:
        if options.source is not None:
            raise UsageError("--install, --list and --remove are given without a text; translate it with another call.")
        if options.install:
            _install(options.install, report)
        elif options.remove:
            _remove(options.remove, report)
        else:
            _list(report)
    elif options.source is None:
        raise UsageError("name a text file or a project to translate, or give --list, --install or --remove.")
    elif options.to_language is None:
        raise UsageError("say with --to in which language it is to be, as in --to es.")
    else:
        _translate(options, options.source, options.to_language, report)
    return report.exit_code


def _translate(options: TranslateOptions, source: Path, to_code: str, report: Report) -> None:
    from hwr_desktop.language.translation.names_to_keep import names_to_keep
    from hwr_desktop.language.translation.translating_process import TranslatingProcess

    if options.output:
        check([Path(options.output)])
    project = project_of(source)
    if options.keep and project is None:
        raise UsageError("--keep keeps the translation in a project; write that of a text file with -o FILE.")
    names = list(names_to_keep(project)) if project is not None else []
    names += _names(options.names) if options.names else []
    with contextlib.ExitStack() as stack:
        file = stack.enter_context(closing(ProjectFile.open(source))) if options.keep else None
        texts = texts_of(source) if file is None else texts_in(file)
        if not any(line.strip() for text in texts for page in text.pages for line in page):
            raise InputError(f"There is no text in {source} to translate.")
        work = _Work(options, to_code, names, stack.enter_context(TranslatingProcess()), report)
        parts: list[bytes] = []
        left = 0
        for text in texts:
            if _stays(text, options, to_code):
                left += 1
                page = _laid_out(text, [line for page in text.pages for line in page])
            else:
                translation = work.translated(text)
                page = _laid_out(text, (line.text for line in translation.lines))
                if file is not None:
                    work.keep(file, text, translation)
            if options.output is None:
                write_stdout(b"\n" + page if parts else page)
            parts.append(page)
    if left:
        report.say(f"Left as they are, without text or in the language {to_code} already: {left} of {len(texts)}.")
    if options.output:
        write(Path(options.output), b"\n".join(parts))
        report.say(f"The translation is in {options.output}")
    if options.keep:
        report.say(f"The translation is kept in {source}")


def _stays(text: Text, options: TranslateOptions, to_code: str) -> bool:
    """Whether a text is left as it is: there is nothing in it, or it is said to be in that language already."""
    from hwr_desktop.language.translation.translation import language_code

    if not any(line.strip() for page in text.pages for line in page):
        return True
    return options.from_language is None and text.language is not None and language_code(text.language) == to_code


def _laid_out(text: Text, made: Iterable[str]) -> bytes:
    """A text with these lines in the place of its own, and an empty line between two pages."""
    lines = iter(made)
    return "\n".join("".join(f"{next(lines)}\n" for _ in page) for page in text.pages).encode()


class _Work:
    """Translates texts in a process; what is kept of them in a project is one step."""

    def __init__(
        self, options: TranslateOptions, to_code: str, names: Sequence[str], process: TranslatingProcess, report: Report
    ) -> None:
        self._options, self._to_code, self._names = options, to_code, names
        self._process, self._report = process, report
        self._step: int | None = None
        self._guessed: set[str] = set()

    def translated(self, text: Text) -> Translation:
        """A text in the other language. Raises UsageError and ModelError."""
        from hwr_desktop.language.insights.letter_language import language_of
        from hwr_desktop.language.translation import packages
        from hwr_desktop.language.translation.engine import route
        from hwr_desktop.language.translation.translation import begun, language_code, translated, with_sentence

        lines = [line for page in text.pages for line in page]
        said = self._options.from_language or text.language
        language = language_of(" ".join(lines), said)
        if language is None:
            raise UsageError(
                "the text is too short to tell which language it is in: say so with --from, as in --from en."
            )
        if language.guessed and language.code not in self._guessed:
            self._guessed.add(language.code)
            self._report.say(f"The text seems to be in the language {language.code}; if it is not, say so with --from.")
        from_code = language_code(said or language.code)
        way = self._process.through(route(from_code, self._to_code, packages.installed().packages))
        translation = begun(lines, from_code, self._to_code)
        with Progress(self._report, 0, "sentence") as progress:
            for step in translated(lines, from_code, self._to_code, self._names, way):
                translation = with_sentence(translation, step)
                progress.reached(step.number, step.count)
        return translation

    def keep(self, file: ProjectFile, text: Text, translation: Translation) -> None:
        """Put a text's translation beside its lines in the project. Raises ProjectError."""
        from hwr_desktop.document.page import Author, AuthorKind, LineTranslation
        from hwr_desktop.language.translation.letter_lines import page_with
        from hwr_desktop.language.translation.translation import language_tag

        made = iter(translation.lines)
        self._step = self._step or file.new_step()
        for page_id in text.page_ids:
            page = file.page(page_id)
            for line in page.lines:
                came = next(made)
                page = page_with(page, line.id, LineTranslation(language_tag(self._to_code), came.text, came.source))
            file.edit(page, "Translate", author=Author(AuthorKind.MODEL), step=self._step)


def _names(file: Path) -> list[str]:
    return [line.strip() for text in texts_of(file) for page in text.pages for line in page if line.strip()]


def _language(text: str) -> str | None:
    """What packages call a language, None for `auto`; for argparse."""
    from hwr_desktop.language.translation.translation import language_code

    language = arguments.language(text)
    return None if language is None else language_code(language)


def _install(file: Path, report: Report) -> None:
    from hwr_desktop.language.translation.package_file import PackageInstalled, installing

    for step in installing(file):
        if isinstance(step, PackageInstalled):
            about = step.package.about
            report.say(f"Installed: {about.from_name} to {about.to_name}, version {about.version}.")
            for old in step.replaced:
                report.say(f"It took the place of version {old.version}.")
            if step.left is not None:
                report.say(str(step.left))


def _list(report: Report) -> None:
    from hwr_desktop.language.translation import packages

    installed = packages.installed()
    rows = [("pair", "version", "size", "languages")]
    for package in installed.packages:
        about = package.about
        pair, names = f"{about.from_code}_{about.to_code}", f"{about.from_name} to {about.to_name}"
        rows.append((pair, about.version, f"{package.size / 1e6:.1f} MB", names))
    widths = [max(len(row[at]) for row in rows) for at in range(3)]
    lines = ("  ".join([*(c.ljust(w) for c, w in zip(row[:3], widths, strict=True)), row[3]]) for row in rows)
    write_stdout("".join(f"{line.rstrip()}\n" for line in lines).encode())
    for broken in installed.broken:
        report.say(f"Passed over: {broken.reason}")


def _remove(pair: str, report: Report) -> None:
    from hwr_desktop.language.translation import packages

    installed = packages.installed()
    wanted = pair.replace("-", "_").lower()
    found: list[packages.InstalledPackage | packages.BrokenPackage] = [
        package
        for package in installed.packages
        if f"{package.about.from_code}_{package.about.to_code}".lower() == wanted or package.folder.name == pair
    ]
    found += [package for package in installed.broken if package.folder.name == pair]
    if not found:
        raise InputError(f"No language package {pair} is installed; `hwr translate --list` names those that are.")
    for package in found:
        packages.remove(package)
        report.say(f"Removed {package.folder.name}.")
