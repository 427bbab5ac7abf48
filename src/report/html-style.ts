/** The style sheet of the HTML report: light and dark by the reader's setting, everything unfolded on paper. */
export const HTML_STYLE = `
:root { color-scheme: light dark; --page: #fbfbfa; --card: #fff; --text: #1d2125; --quiet: #5b646e; --line: #dcdfe3;
  --error: #b3261e; --error-back: #fdecea; --warning: #7a5200; --warning-back: #fff4d6; --good: #1a6b3c;
  --good-back: #e4f5ea; --code: #f3f4f6; --link: #0b5cad }
@media (prefers-color-scheme: dark) { :root { --page: #15181b; --card: #1d2125; --text: #e6e9ec; --quiet: #a3adb7;
  --line: #363d44; --error: #ff9d94; --error-back: #43201d; --warning: #ffd479; --warning-back: #3d3014;
  --good: #7fdba3; --good-back: #183524; --code: #262b30; --link: #8ec5ff } }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 68rem; background: var(--page); color: var(--text);
  font: 1rem/1.5 system-ui, sans-serif }
h1 { font-size: 1.5rem; margin: 0 0 .25rem } h2 { font-size: 1.2rem; margin: 2.5rem 0 .75rem }
h3 { font-size: 1rem; margin: 1.75rem 0 .5rem; overflow-wrap: anywhere }
a { color: var(--link) } p { margin: .25rem 0 }
code, pre { font: .85rem/1.45 ui-monospace, 'DejaVu Sans Mono', monospace; overflow-wrap: anywhere }
pre { margin: .25rem 0 .75rem; padding: .6rem .75rem; background: var(--code); border-radius: .4rem;
  white-space: pre-wrap; max-height: 24rem; overflow: auto }
.quiet { color: var(--quiet) } .verdict { font-size: 1.1rem; font-weight: 600 }
.facts { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1.25rem 0; padding: 0 }
.facts div { flex: 1 1 8rem; padding: .7rem .9rem; background: var(--card); border: 1px solid var(--line);
  border-radius: .5rem }
.facts dt { color: var(--quiet); font-size: .85rem } .facts dd { margin: 0; font-size: 1.5rem; font-weight: 600 }
.facts .error dd { color: var(--error) } .facts .warning dd { color: var(--warning) }
.scroll { overflow-x: auto }
table { border-collapse: collapse; width: 100%; background: var(--card); font-size: .9rem }
th, td { text-align: left; vertical-align: top; padding: .45rem .6rem; border: 1px solid var(--line) }
thead th { background: var(--code); font-weight: 600 } tbody th { font-weight: 500; overflow-wrap: anywhere }
.mark { display: inline-block; padding: 0 .5rem; border-radius: 1rem; font-size: .8rem; white-space: nowrap;
  background: var(--code); color: var(--quiet) }
.mark.error { background: var(--error-back); color: var(--error) }
.mark.warning { background: var(--warning-back); color: var(--warning) }
.mark.seen { background: var(--good-back); color: var(--good) }
.mark.unseen { background: none; border: 1px dashed var(--quiet) }
.cell { display: block; margin: .1rem 0; width: fit-content }
form { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; align-items: center; margin: .5rem 0 1rem }
select { font: inherit; max-width: 100%; padding: .2rem .4rem }
details.finding { margin: .5rem 0; background: var(--card); border: 1px solid var(--line); border-radius: .5rem;
  border-left: .3rem solid var(--warning) }
details.finding.error { border-left-color: var(--error) } details.finding.known { border-left-color: var(--line) }
details.finding > summary { padding: .6rem .9rem; cursor: pointer; overflow-wrap: anywhere }
summary .what { display: block; margin-top: .15rem }
.inside { padding: .25rem .9rem .75rem; border-top: 1px solid var(--line) }
.inside h4 { margin: 1rem 0 .25rem; font-size: .9rem } .inside h5 { margin: .5rem 0 0; font-size: .85rem }
.example + .example { border-top: 1px dashed var(--line); margin-top: 1rem }
dl.about { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: .5rem 0 }
dl.about dt { color: var(--quiet) } dl.about dd { margin: 0; overflow-wrap: anywhere }
:focus-visible { outline: .15rem solid var(--link); outline-offset: .1rem }
[hidden] { display: none !important }
@media (max-width: 34rem) { dl.about { grid-template-columns: 1fr } dl.about dd { margin-bottom: .4rem } }
@media print { :root { color-scheme: light; --page: #fff; --card: #fff; --text: #000; --quiet: #444; --line: #999;
  --code: #f3f4f6; --error: #8c1d18; --error-back: #fff; --warning: #5c3d00; --warning-back: #fff; --good: #145430;
  --good-back: #fff; --link: #000 }
  body { max-width: none; padding: 0; font-size: 10pt } form { display: none } pre { max-height: none }
  details.finding::details-content { content-visibility: visible; display: block; height: auto }
  h2, h3, h4, h5, summary { break-after: avoid } tr { break-inside: avoid }
  .facts div { flex-basis: 4rem; padding: .3rem .5rem } }
`
