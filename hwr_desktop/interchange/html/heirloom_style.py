"""How an heirloom file looks: as HTML does (`html_style`), with the scan beside the text and the line that is meant."""

from hwr_desktop.interchange.html.html_style import STYLE as COMMON

STYLE = (
    COMMON
    + """
:root { --bar: 3.2rem; --lit: #fff0c2; --chosen: #ffe08a; --edge: #8a4b00; }
@media (prefers-color-scheme: dark) { :root { --quiet: #b4b4b4; --rule: #555; --lit: #3d3417; --chosen: #574811;
  --edge: #ffc46b; } }
html { scroll-padding-top: calc(var(--bar) + .5rem); }
body.wide { max-width: 100rem; margin-top: 0; overflow-wrap: anywhere; }
body > header { margin-top: 1.5rem; }
.remark { max-width: 60rem; }
:focus-visible { outline: 3px solid var(--edge); outline-offset: 2px; }
.skip { position: absolute; inset-inline-start: -100vw; }
.skip:focus { inset-inline-start: 1rem; top: .5rem; z-index: 9; background: Canvas; padding: .5rem; }
.bar { position: sticky; top: 0; z-index: 5; min-height: var(--bar); display: flex; flex-wrap: wrap; gap: .3rem 1.2rem;
  align-items: center; background: Canvas; border-bottom: 1px solid var(--rule); font: .9rem system-ui, "DejaVu Sans",
  sans-serif; }
.bar form { display: flex; gap: .4rem; align-items: center; }
.bar form[hidden] { display: none; }
.bar input, .bar button { font: inherit; }
.bar input[type="search"] { width: 14rem; max-width: 40vw; }
.bar label { white-space: nowrap; }
.sound { margin: 0; display: flex; flex-wrap: wrap; gap: .2rem .5rem; align-items: center; }
.sound audio { height: 2.2rem; width: 18rem; max-width: 60vw; }
.bar nav { margin-inline-start: auto; display: flex; gap: 1rem; }
output { min-width: 5.5em; color: var(--quiet); }
nav ol, .lines, .names { list-style: none; padding: 0; margin: 0; }
#contents h2 { border: 0; margin-top: 1rem; padding: 0; }
#names:target > h3 { outline: 0; }
#contents li { margin: .3rem 0; }
main h3 { margin-top: 2.5rem; }
.leaf { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 2rem; }
.leaf figure { top: calc(var(--bar) + .5rem); max-height: calc(100vh - var(--bar) - 1rem); overflow: auto; }
.stage { position: relative; width: fit-content; margin: 0 auto; }
figure .stage img { display: block; width: auto; height: auto; max-height: calc(100vh - var(--bar) - 1.2rem);
  border: 0; background: #fff; }
.stage svg { position: absolute; inset: 0; width: 100%; height: 100%; }
.shape polygon { fill: transparent; stroke: transparent; stroke-width: 2px; vector-effect: non-scaling-stroke;
  cursor: pointer; }
.stage:hover .shape polygon { stroke: #8a4b0055; }
.stage .shape.lit polygon, .stage .shape:hover polygon { fill: #ffd54a44; stroke: #8a4b00; }
.stage .shape[aria-current] polygon, html:not(.live) .shape:target polygon { fill: #ffd54a55; stroke: #8a4b00;
  stroke-width: 4px; }
.stage .shape:focus-visible { outline: none; }
.stage .shape:focus-visible polygon { stroke: #00458a; stroke-width: 5px; stroke-dasharray: 8 4; }
body:has(#enlarged:checked) .stage { width: 220%; }
body:has(#enlarged:checked) figure .stage img { width: 100%; max-width: none; max-height: none; }
body:has(#translated:not(:checked)) .translation { display: none; }
.lines { margin-bottom: 1em; }
.line { display: grid; grid-template-columns: 3.2rem minmax(0, 1fr); padding: .1rem 0; white-space: normal;
  text-align: start;
  border-inline-start: 4px solid transparent; cursor: pointer; }
.line.lit { background: var(--lit); }
.line:target { outline: 0; }
.line[aria-current], html:not(.live) .line:target { background: var(--chosen);
  border-inline-start-color: var(--edge); }
.line p { margin: 0; }
.text { white-space: pre-wrap; min-height: 1.55em; }
.translation { color: var(--quiet); font-size: .95em; }
.line[aria-current] *, html:not(.live) .line:target *, .line.lit * { --quiet: CanvasText; }
.origin { font: .8rem/1.45 system-ui, "DejaVu Sans", sans-serif; }
.origin summary { list-style: none; padding: .45em .5em 0; min-height: 1.9em; color: var(--quiet); cursor: pointer;
  white-space: nowrap; text-align: end; }
.origin summary::-webkit-details-marker { display: none; }
.origin summary:hover { text-decoration: underline; }
.told { position: absolute; z-index: 4; top: 100%; inset-inline: 1rem 0; max-width: 30rem; padding: .7rem 1rem;
  background: Canvas; color: CanvasText; border: 2px solid var(--edge); border-radius: .3rem; cursor: auto;
  box-shadow: 0 .3rem 1rem #0005; }
.told ul { margin: .4rem 0; padding-inline-start: 1.2rem; }
::highlight(hit) { background: #ffe600; color: #000; }
::highlight(present) { background: #ff9632; color: #000; text-decoration: underline; }
.names li { margin: .2rem 0; }
footer { margin: 3rem 0 2rem; border-top: 1px solid var(--rule); padding-top: 1rem; }
@media (max-width: 50rem) {
  :root { --bar: 0rem; }
  html { scroll-padding-top: 42vh; scroll-padding-bottom: 5.5rem; }
  body { padding-bottom: 6rem; }
  .bar { position: fixed; top: auto; bottom: 0; inset-inline: 0; padding: .3rem 1rem; gap: .2rem .8rem;
    border-top: 1px solid var(--rule); font-size: .8rem; }
  .leaf figure { position: sticky; top: 0; z-index: 3; max-height: 38vh; margin-bottom: .5rem; background: Canvas;
    border-bottom: 1px solid var(--rule); }
  figure .stage img { max-height: none; }
}
@media print {
  .bar, .skip, .origin, .stage svg, .how { display: none; }
  :root { --lit: transparent; --chosen: transparent; }
  .line { display: block; border: 0; break-inside: avoid; }
  .lines:last-child, .leaf { margin-bottom: 0; }
  .leaf { display: grid; }
  .leaf figure, figure .stage img { position: static; max-height: 24cm; overflow: visible; }
  article, article > section + section { break-before: page; }
  article > section > :is(h2, h3) { margin-top: 0; }
}
"""
)
