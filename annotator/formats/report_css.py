"""The style sheet of reports and reading copies: one column, in print and on the screen."""

from __future__ import annotations

from typing import Final

CSS: Final = """\
:root { --ink: #1b1f24; --soft: #5b636d; --rule: #d5d9de; --link: #0b5cad; }
* { box-sizing: border-box; }
html { font: 16px/1.55 Charter, Georgia, "Liberation Serif", "Times New Roman", serif;
  color: var(--ink); background: #fff; }
body { max-width: 46rem; margin: 0 auto; padding: 3rem 1.5rem 5rem; overflow-wrap: anywhere; }
h1, h2, h3, dt, th, .caption, .kind, .standing, .stance, .details, .label, .made, nav, .toc {
  font-family: Inter, "Segoe UI", "Liberation Sans", Arial, sans-serif; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: .3rem 0 1.2rem; letter-spacing: -.01em; }
h2 { font-size: 1.15rem; margin: 3rem 0 1rem; padding-top: .6rem;
  border-top: 2px solid var(--ink); }
h3 { font: 600 1.05rem/1.4 Charter, Georgia, "Liberation Serif", serif; margin: 0; }
.caption { font-size: .8rem; font-weight: 600; letter-spacing: .06em; text-transform: uppercase;
  color: var(--soft); margin: 0; }
a { color: var(--link); }
a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
dl { display: grid; grid-template-columns: 9.5rem 1fr; gap: .35rem 1rem; margin: 0; }
dt { font-size: .8rem; line-height: 1.9; color: var(--soft); }
dd { margin: 0; white-space: pre-line; }
.warning { border: 2px solid #b4232f; padding: .6rem .9rem; font-weight: 600; }
.bar { display: block; width: 100%; height: 10px; margin: 1.2rem 0 .4rem; }
.tallies { list-style: none; padding: 0; margin: 0 0 1rem; display: flex; flex-wrap: wrap;
  gap: .2rem 1.2rem; font-size: .9rem; }
.swatch { display: inline-block; width: 0; height: 0; margin-right: .45em;
  border: .36em solid #8b929b; }
.passage { white-space: pre-wrap; margin: 0 0 .9em; }
mark { color: inherit; background: none; padding: .06em 0; border-bottom: 2px solid;
  -webkit-print-color-adjust: exact; }
mark.claim { background: #ffefc9; border-bottom-color: #9a5b00; }
mark.entity { background: #dcebff; border-bottom: 2px dotted #0b5cad; }
mark.date { background: #d8f1e4; border-bottom: 2px dashed #0a6e45; }
mark.several { background: #e6e2ee; border-bottom: 3px double #4d4266; }
.edge { font-weight: 600; }
.edge.claim, .edge.claim a { color: #7d4a00; }
.edge.entity, .edge.entity a { color: #0b5cad; }
.edge.date, .edge.date a { color: #0a6e45; }
.edge a { text-decoration: none; }
.edge sup { unicode-bidi: isolate; }
sup { font: 600 .68em/1 Inter, "Liberation Sans", Arial, sans-serif; }
.statement { margin: 0 0 1.6rem; padding: 1.1rem 0 0; border-top: 1px solid var(--rule); }
.number { font-family: Inter, "Liberation Sans", Arial, sans-serif; margin-right: .5em; }
.kind, .standing { font-size: .82rem; color: var(--soft); margin: .25rem 0 .5rem; }
.verdict { font-weight: 600; margin: .5rem 0; }
.group { margin: .7rem 0 0; }
.label { font-size: .8rem; font-weight: 600; color: var(--soft); margin: .8rem 0 .2rem; }
.sources, .points, .listed { margin: 0; padding-left: 1.2rem; }
.sources > li, .points > li, .listed > li { margin: .3rem 0; }
.stance { font-size: .8rem; font-weight: 600; }
.stance.refutes { color: #a01f2a; }
.stance.supports { color: #0a6e45; }
.details { font-size: .82rem; color: var(--soft); }
p.details { margin: .15rem 0; }
blockquote { margin: .3rem 0 .3rem; padding-left: .8rem; border-left: 2px solid var(--rule);
  white-space: pre-line; }
.open { color: #8a1a24; }
.hash { font: .82rem/1.6 "DejaVu Sans Mono", "Liberation Mono", monospace; }
.made { font-size: .8rem; color: var(--soft); margin-top: 3rem; }
.footnotes { padding-left: 2rem; }
.footnotes > li { margin: .5rem 0; }
@page { size: A4; margin: 22mm 20mm 20mm;
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
@media print {
  html { font-size: 10.5pt; }
  body { max-width: none; padding: 0; }
  a { color: inherit; text-decoration: none; }
  h1, h2, h3, .label, .kind, dt { break-after: avoid; }
  h2 { margin-top: 2rem; }
  p, li, dd { orphans: 2; widows: 2; }
  .statement > h3, .kind, .verdict, dl > dt { break-after: avoid; }
  .sources > li, .points > li, .listed > li { break-inside: avoid-page; }
}
@media (max-width: 34rem) {
  body { padding: 1.5rem 1rem; }
  dl { grid-template-columns: 1fr; gap: 0; }
  dt { margin-top: .5rem; }
}
"""
