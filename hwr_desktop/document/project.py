"""A project: pages in order, grouped into letters, with what is known of each letter."""

from __future__ import annotations

from dataclasses import dataclass, fields

from hwr_desktop.document.name_book import Decision


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter or document of one or more pages, and the details an archive asks for.

    `date_written` is as it stands in the letter; `date_from` and `date_to` are the ISO dates it may mean.
    """

    id: str
    pages: tuple[str, ...] = ()
    title: str = ""
    sender: str = ""
    recipient: str = ""
    date_written: str = ""
    date_from: str = ""
    date_to: str = ""
    place: str = ""
    reference: str = ""
    rights: str = ""
    note: str = ""

    @property
    def says_nothing(self) -> bool:
        """Whether no detail is given."""
        return not any(getattr(self, name) for name in DETAILS)


DETAILS = tuple(each.name for each in fields(Letter) if each.name not in ("id", "pages"))
"""The names of a letter's details, all of them text."""


@dataclass(frozen=True, slots=True)
class Hand:
    """One person's handwriting in a project. `weights` names what was learned of it and is read with, "" meaning
    nothing (`store.hand_versions`)."""

    id: str
    name: str = ""
    weights: str = ""


@dataclass(frozen=True, slots=True)
class Project:
    """What a project says about itself and in which order its pages come. `pages` holds page ids.

    Either there are no letters, and all pages are loose; or the pages of the letters, one letter after the other, are
    just the pages of the project in their order (`letter_edits.settled`). `hands` has those that somebody named or that
    were learned: see `hands`. `words` are right whatever a dictionary thinks of them; `decisions` make the book of
    names, each after the one before it.
    """

    name: str
    language: str | None = None
    direction: str | None = None
    pages: tuple[str, ...] = ()
    letters: tuple[Letter, ...] = ()
    hands: tuple[Hand, ...] = ()
    words: tuple[str, ...] = ()
    decisions: tuple[Decision, ...] = ()

    @property
    def letter_pages(self) -> tuple[tuple[str, ...], ...]:
        """The pages of each letter, in their order; a loose page is a letter by itself."""
        return tuple(letter.pages for letter in self.letters) or tuple((page_id,) for page_id in self.pages)
