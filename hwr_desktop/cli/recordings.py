"""A format for the results, with the recording that goes along: from a file, or read aloud by the computer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from hwr_desktop.cli.progress import Progress
from hwr_desktop.cli.report import Report
from hwr_desktop.document.recording import Recording

if TYPE_CHECKING:
    from hwr_desktop.interchange.document import Document
    from hwr_desktop.interchange.format import Format
    from hwr_desktop.interchange.options import ExportOptions


def with_recording(format_: Format, options: ExportOptions, report: Report) -> Format:
    """The format as it writes documents with the recording that is asked for; as it is where none is. Raises InputError
    where the file of the recording is of no use. Writing raises SpeechError where the computer cannot speak."""
    make = _maker(options, report)
    if make is None:
        return format_
    return replace(format_, render=lambda document: format_.render(replace(document, recording=make(document))))


def _maker(options: ExportOptions, report: Report) -> Callable[[Document], Recording] | None:
    """What gives the recording of a document; None where none is asked for."""
    if options.recording:
        from hwr_desktop.interchange.recording_file import read_recording

        given = read_recording(Path(options.recording))
        return lambda _: given
    return (lambda document: _spoken(document, report)) if options.spoken else None


def _spoken(document: Document, report: Report) -> Recording:
    """The document read aloud. Raises SpeechError."""
    from hwr_desktop.language.speech.recorded_pages import Said, recording_steps
    from hwr_desktop.language.speech.speaker import Speaker

    letters = [pages for _, pages in document.parts]
    with Speaker() as speaker, Progress(report, 0, "sentence") as progress:
        said = 0
        for step in recording_steps(letters, document.language, speaker):
            if not isinstance(step, Said):
                found = step
            elif step.done > said:
                said = step.done
                progress.reached(said, step.total)
    return found
