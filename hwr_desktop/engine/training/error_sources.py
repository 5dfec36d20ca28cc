"""Where the errors of pages that were found and read come from: the reader, the lines missed, or lines too many."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hwr_desktop.engine.training.metrics import LineErrors


@dataclass(frozen=True, slots=True)
class PageErrors:
    """The errors of one page: of lines found and true, of true lines missed, and of found lines too many.

    `own_outlines` holds the errors in the lines of `paired` where they were read from the truth's own outlines, None
    where nobody asked.
    """

    paired: tuple[LineErrors, ...] = ()
    missed: tuple[LineErrors, ...] = ()
    extra: tuple[LineErrors, ...] = ()
    own_outlines: tuple[LineErrors, ...] | None = None

    @property
    def rows(self) -> tuple[LineErrors, ...]:
        """All of them, which make up the page's error rate."""
        return self.paired + self.missed + self.extra


def error_sources(pages: Sequence[PageErrors]) -> dict[str, float]:
    """The sources of errors on some pages, in percent.

    `from_paired`, `from_missed` and `from_extra` are shares of all characters that stand there, so that they add up to
    the CER. Where the truth's own outlines were read too, `paired_cer` and `own_outlines_cer` are the CER of the same
    paired lines read from the outlines that were found and from the true ones, and `outlines_cost` is the difference.
    """
    characters = max(sum(row.characters for page in pages for row in page.rows), 1)
    parts = {
        "from_paired": _errors(row for page in pages for row in page.paired),
        "from_missed": _errors(row for page in pages for row in page.missed),
        "from_extra": _errors(row for page in pages for row in page.extra),
    }
    figures = {name: 100.0 * errors / characters for name, errors in parts.items()}
    if any(page.own_outlines is not None for page in pages):
        paired = max(sum(row.characters for page in pages for row in page.paired), 1)
        found = 100.0 * parts["from_paired"] / paired
        own = 100.0 * _errors(row for page in pages for row in page.own_outlines or ()) / paired
        figures |= {"paired_cer": found, "own_outlines_cer": own, "outlines_cost": found - own}
    return figures


def _errors(rows: Iterable[LineErrors]) -> int:
    """The character errors in some lines."""
    return sum(row.character_errors for row in rows)
