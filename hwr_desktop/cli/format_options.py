"""The options that say in which format a result is written, and how; one that a format cannot heed is refused."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from hwr_desktop.cli.report import UsageError
from hwr_desktop.interchange.options import AS_IT_COMES, ExportOptions, Lines, Marks

OPTIONS = {
    "lines": "--lines",
    "marks": "--marks",
    "translation": "--translation",
    "scans": "--no-scans",
    "table": "--table",
    "alternatives": "--alternatives",
    "spoken": "--read-aloud",
    "recording": "--recording",
}
"""How the fields of `ExportOptions` are called on the command line."""


class _FormatNames:
    """The names of the formats, as argparse asks for them; the formats are not loaded before that."""

    def __iter__(self) -> Iterator[str]:
        from hwr_desktop.interchange.formats import FORMATS

        return iter(FORMATS)

    def __contains__(self, name: object) -> bool:
        return name in tuple(self)


def add_format_options(parser: argparse.ArgumentParser, default: str | None) -> None:
    """Add them all but --translation; where there is no `default` the format must be given."""
    usual = f" (default: {default})" if default else ""
    parser.add_argument(
        "--format", choices=_FormatNames(), metavar="FORMAT", default=default, required=default is None,
        help=f"one of %(choices)s{usual}",
    )  # fmt: skip
    parser.add_argument(
        "--lines", choices=[each.value for each in Lines], default=Lines.KEPT.value,
        help="kept (default), or joined into paragraphs, with words that were broken made whole",
    )  # fmt: skip
    parser.add_argument(
        "--marks", choices=[each.value for each in Marks], default=Marks.WRITTEN.value,
        help="written (default): letter for letter; clean: struck words gone, abbreviations written out; signs: with "
        "editorial signs",
    )  # fmt: skip
    parser.add_argument(
        "--no-scans", action="store_true",
        help="leave out the pictures of the ink; docx and odt have them in the --table only",
    )  # fmt: skip
    parser.add_argument("--table", action="store_true", help="line by line in a table: ink, text, translation")
    parser.add_argument("--alternatives", action="store_true", help="with other readings")
    parser.add_argument(
        "--read-aloud", action="store_true",
        help="with the text as sound, by a voice of this computer; lines light up as they are heard",
    )  # fmt: skip
    parser.add_argument(
        "--recording", metavar="FILE", default="",
        help="with a recording of somebody who reads it aloud: WAV, OGG, Opus, MP3 or M4A, up to 50 MB",
    )  # fmt: skip


def export_options(given: argparse.Namespace, translation: str = "") -> ExportOptions:
    """What was asked for."""
    return ExportOptions(
        lines=Lines(given.lines),
        marks=Marks(given.marks),
        translation=translation,
        scans=not given.no_scans,
        table=given.table,
        alternatives=given.alternatives,
        spoken=given.read_aloud,
        recording=given.recording,
    )


def refuse_unheeded(name: str, options: ExportOptions) -> None:
    """Raises UsageError where the format of that name makes nothing of an option that was given."""
    from hwr_desktop.interchange.formats import FORMATS

    if options.table and options.lines is Lines.JOINED:
        raise UsageError("--lines joined does nothing with --table, which has a row for each line; leave one out.")
    if options.spoken and options.recording:
        raise UsageError("--read-aloud and --recording do not go together: a file has one recording; leave one out.")
    for field, option in OPTIONS.items():
        if getattr(options, field) != getattr(AS_IT_COMES, field) and field not in FORMATS[name].heeds:
            others = ", ".join(other for other, format_ in FORMATS.items() if field in format_.heeds)
            raise UsageError(f"{option} does nothing with --format {name}; leave it out, or choose one of {others}.")
