/** The colours of a map that is a file of its own: light or dark as the reader's system is. */
export const FILE_COLOURS = [
  ':root{--ground:#fff;--surface:#fff;--line:#7b8594;--text:#1a1f27;--quiet:#525c6b;--accent:#0b5cad;',
  '--good:#176337;--good-ground:#e3f4e9;--warn:#7a4b00;--warn-ground:#fdf1dc;--bad:#a3211b;--bad-ground:#fdeae8}',
  '@media(prefers-color-scheme:dark){:root{--ground:#14171b;--surface:#1c2026;--line:#8a94a3;--text:#eceff3;',
  '--quiet:#a8b1be;--accent:#7db8f5;--good:#7fd3a0;--good-ground:#14301f;--warn:#f0c06a;--warn-ground:#382a10;',
  '--bad:#ff9d94;--bad-ground:#3d1a18}}',
  '.map-ground,.map-words{fill:var(--ground)}.map-box{fill:var(--surface);stroke:var(--line)}',
  '.map-line{stroke:var(--line);stroke-width:1}.map-tip{fill:var(--line)}.back .map-line{stroke-dasharray:5 4}',
  'text{fill:var(--text)}text.quiet{fill:var(--quiet)}text.strong{font-weight:600}text.good{fill:var(--good)}',
  'text.fair{fill:var(--warn)}text.bad{fill:var(--bad)}',
  '.walked .map-line{stroke:var(--accent);stroke-width:3}.walked .map-tip{fill:var(--accent)}',
  '.walked .map-box{stroke:var(--accent);stroke-width:2}.map-all{fill:var(--line)}.map-fell{fill:var(--warn)}',
  '.good .map-box{fill:var(--good-ground);stroke:var(--good)}.fair .map-box{fill:var(--warn-ground);stroke:var(--warn)}',
  '.bad .map-box{fill:var(--bad-ground);stroke:var(--bad)}',
].join('');
