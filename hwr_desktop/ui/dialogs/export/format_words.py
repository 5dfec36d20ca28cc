"""What the formats for results are called in the window, and what each is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from hwr_desktop.interchange.format import Format

translate = QCoreApplication.translate


def title_of(format_: Format) -> str:
    """What a format is called."""
    return translate("Formats", format_.title)


def purpose_of(name: str) -> str:
    """A sentence that says what the format of that name is for; empty for one of which nothing is said."""
    return {
        "txt": translate("FormatPurposes", "To read, or to go on writing in any program."),
        "txt-clean": translate("FormatPurposes", "A text that reads smoothly."),
        "txt-signs": translate("FormatPurposes", "For an edition: marks stand as signs in the text."),
        "markdown": translate("FormatPurposes", "For notes and web pages, with simple marks."),
        "html": translate("FormatPurposes", "To read in a browser, with scans and notes."),
        "docx": translate("FormatPurposes", "To go on writing in Word."),
        "odt": translate("FormatPurposes", "To go on writing in LibreOffice."),
        "pdf": translate("FormatPurposes", "The scans, whose words can be searched and copied."),
        "page": translate("FormatPurposes", "For eScriptorium and other programs that read handwriting."),
        "page2013": translate("FormatPurposes", "For older programs that read PAGE."),
        "transkribus": translate("FormatPurposes", "Scans and text in a folder, to be imported into Transkribus."),
        "alto": translate("FormatPurposes", "For libraries and their viewers."),
        "hocr": translate("FormatPurposes", "For programs that make searchable books."),
        "tei": translate("FormatPurposes", "For scholarly editions and archives."),
        "csv": translate("FormatPurposes", "A table for any program, a line in each row."),
        "xlsx": translate("FormatPurposes", "The lines, letters and names as sheets of a table."),
        "json": translate("FormatPurposes", "All that is known, for programs."),
        "heirloom": translate("FormatPurposes", "Scans and text side by side in one file, for the family."),
    }.get(name, "")
