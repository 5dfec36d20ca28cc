"""What came of all trials: a JSON file, a table for docs/reliability.md, and an HTML page with a picture a property."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path
from statistics import median

from tests.torture.kept_trials import KeptTrials
from tests.torture.running import all_properties
from tests.torture.trial import Outcome, Property, Trial

COLOURS = {
    Outcome.SURVIVED: "#2e8b57",
    Outcome.REFUSED: "#4f7cac",
    Outcome.LOST: "#c0392b",
    Outcome.BROKEN: "#d35400",
    Outcome.HUNG: "#8e44ad",
}
SQUARE, ACROSS, CURVE_HEIGHT = 5, 150, 60
STYLE = """body{font:16px/1.5 sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem;color:#222}
h2{margin:2.5rem 0 .2rem}svg{display:block;margin:.6rem 0}.bad{color:#c0392b}table{border-collapse:collapse}
td,th{padding:.2rem .8rem .2rem 0;text-align:left}.right{text-align:right}"""


def write(folder: Path) -> Path:
    """Write `report.json` and `report.html` of the trials kept in `folder` there; the path of the page."""
    found = [(each, list(KeptTrials(folder, each.name))) for each in all_properties().values()]
    found = [(each, trials) for each, trials in found if trials]
    facts = [{"property": each.name, "title": each.title, **counts(trials)} for each, trials in found]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "report.json").write_text(json.dumps(facts, indent=1, ensure_ascii=False), "utf-8")
    page = folder / "report.html"
    key = "".join(
        f"<span style='color:{colour}'>\u25a0</span> {outcome} &nbsp; " for outcome, colour in COLOURS.items()
    )
    page.write_text(
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>HWR Desktop under torture</title>'
        f"<style>{STYLE}</style><h1>HWR Desktop under torture</h1><p>{key}</p>"
        + "".join(_part(each, trials) for each, trials in found),
        "utf-8",
    )
    return page


def counts(trials: Sequence[Trial]) -> dict[str, int | float]:
    """How many were tried, how many ended how, and the median and the greatest of each measure."""
    outcomes = Counter(trial.outcome for trial in trials)
    said: dict[str, int | float] = {"tried": len(trials)} | {str(each): outcomes[each] for each in Outcome}
    for name in sorted({name for trial in trials for name in trial.measures}):
        values = [trial.measures[name] for trial in trials if name in trial.measures]
        said |= {f"{name}, median": round(median(values), 3), f"{name}, greatest": round(max(values), 3)}
    return said


def table(folder: Path) -> str:
    """The same as rows of Markdown."""
    rows = ["| property | tried of | survived | refused | lost | broken or hung |", "|---|--:|--:|--:|--:|--:|"]
    for each in all_properties().values():
        trials = list(KeptTrials(folder, each.name))
        if trials:
            n = counts(trials)
            rows.append(
                f"| {each.title} | {n['tried']} of {each.full} | {n['survived']} | {n['refused']} | {n['lost']} | "
                f"{n['broken'] + n['hung']} |"
            )
    return "\n".join(rows)


def _part(each: Property, trials: Sequence[Trial]) -> str:
    """The part of the page on one property: figures, its picture, and what went wrong."""
    bad = [trial for trial in trials if not trial.is_good]
    told = [(name, value) for name, value in counts(trials).items() if value]
    figures = "".join(f"<tr><td>{escape(name)}</td><td class='right'>{value:,}</td></tr>" for name, value in told)
    measures = sorted({name for trial in trials for name in trial.measures})
    return (
        f"<h2>{escape(each.title)}</h2><p>{escape(each.passes)} {len(trials):,} of {each.full:,} trials.</p>"
        f"{_squares(trials)}{''.join(_curve(name, trials) for name in measures)}<table>{figures}</table>"
        + "".join(f"<p class='bad'>{trial.number}: {trial.outcome}: {escape(trial.note)}</p>" for trial in bad[:50])
    )


def _squares(trials: Sequence[Trial]) -> str:
    """A square a trial, coloured by how it ended; where they are too many, one stands for the worst of several."""
    each = -(-len(trials) // (ACROSS * 20))
    worst = [max(trials[at : at + each], key=lambda trial: not trial.is_good) for at in range(0, len(trials), each)]
    rows = -(-len(worst) // ACROSS)
    squares = "".join(
        f"<rect x='{at % ACROSS * SQUARE}' y='{at // ACROSS * SQUARE}' width='{SQUARE - 1}' height='{SQUARE - 1}' "
        f"fill='{COLOURS[trial.outcome]}'/>"
        for at, trial in enumerate(worst)
    )
    size = f"width='{ACROSS * SQUARE}' height='{rows * SQUARE}'"
    return f"<svg role='img' aria-label='{len(trials)} trials' {size}>{squares}</svg>"


def _curve(name: str, trials: Iterable[Trial]) -> str:
    """A measure over the trials, in order."""
    values = [trial.measures[name] for trial in trials if name in trial.measures]
    top, width = max(max(values), 1e-9), ACROSS * SQUARE
    step, height = width / max(1, len(values) - 1), CURVE_HEIGHT - 4
    points = " ".join(f"{at * step:.1f},{2 + height * (1 - value / top):.1f}" for at, value in enumerate(values))
    size = f"width='{width}' height='{CURVE_HEIGHT}' style='background:#f4f4f2'"
    line = f"<polyline points='{points}' fill='none' stroke='#333'/>"
    return f"<p>{escape(name)}, up to {top:,.3g}</p><svg role='img' aria-label='{escape(name)}' {size}>{line}</svg>"
