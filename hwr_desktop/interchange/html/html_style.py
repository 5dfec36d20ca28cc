"""How the HTML file looks, on the screen, in the dark and on paper."""

STYLE = """
:root { color-scheme: light dark; --quiet: #595959; --rule: #c8c8c8; }
body { font: 1.1rem/1.55 Georgia, "DejaVu Serif", "Times New Roman", serif; max-width: 46rem; margin: 2rem auto;
  padding: 0 1rem; }
body.wide { max-width: 84rem; }
h1 { font-size: 1.9rem; line-height: 1.2; }
h2 { font-size: 1.4rem; margin: 2.5rem 0 .5rem; border-top: 1px solid var(--rule); padding-top: 1.5rem; }
h3, .numbers, .legend, .remark, .details, .where, .percent { font-family: system-ui, "DejaVu Sans", sans-serif;
  color: var(--quiet); }
h3 { font-size: .85rem; font-weight: normal; margin: 2rem 0 .5rem; }
.numbers, .legend, .remark, .details, .where { font-size: .85rem; }
.details { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; }
.details dt { font-weight: bold; }
.details dd { margin: 0; }
p { margin: 0 0 1em; }
.line { display: block; min-height: 1.55em; position: relative; white-space: pre-wrap; }
#numbers:checked ~ main .line::before { content: attr(data-number); position: absolute; inset-inline-start: -2.6em;
  width: 2em; text-align: end; font: .75rem system-ui, "DejaVu Sans", sans-serif; line-height: 2.2;
  color: var(--quiet); }
.line:target, tr:target, section:target > h3 { outline: 2px solid Highlight; outline-offset: 2px; }
.leaf { display: grid; grid-template-columns: 1fr 1fr; gap: 2.5rem; align-items: start; }
.leaf figure { margin: 0; position: sticky; top: 1rem; }
figure img { max-width: 100%; max-height: 96vh; width: auto; height: auto; border: 1px solid var(--rule); }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 2rem; }
.translation { font-style: italic; }
table { border-collapse: collapse; width: 100%; }
td, th { border-bottom: 1px solid var(--rule); padding: .4rem .6rem; text-align: start; vertical-align: top; }
td img { display: block; max-width: 100%; height: auto; max-height: 4rem; background: #fff; }
del { text-decoration: line-through; }
ins { text-decoration: underline; }
abbr { text-decoration: none; border-bottom: 1px solid var(--quiet); cursor: help; }
.unclear { border-bottom: 2px dashed; }
.doubtful { text-decoration: underline dotted 2px; text-underline-offset: .2em; cursor: help; }
.gap { color: var(--quiet); }
.note { font-size: .7em; line-height: 0; }
ol li { margin-bottom: .3em; }
@media (max-width: 50rem) { .leaf, .pair { display: block; } .leaf figure { position: static; margin-bottom: 1rem; } }
@media print { body, body.wide { max-width: none; margin: 0; font-size: 11pt; } .numbers { display: none; }
  h2, h3 { break-after: avoid; } tr, figure { break-inside: avoid; } .leaf figure { position: static; }
  a { color: inherit; text-decoration: none; } }
"""
