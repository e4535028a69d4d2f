import type { Words } from '../markdown/problem.ts';
import { withoutChrome } from './chrome.ts';
import type { Finding } from './finding.ts';
import { withoutMarkup } from './markup-debris.ts';
import { byteSlips } from './mends/byte-slips.ts';
import { insults } from './mends/insults.ts';
import { lostCharacters } from './mends/lost-characters.ts';
import { lostQuotes } from './mends/lost-quotes.ts';
import { mend } from './mends/mend.ts';
import { strayDots } from './mends/stray-dots.ts';
import { teasers } from './mends/teasers.ts';
import { withoutPinyin } from './pinyin-debris.ts';
import { withChinesePunctuation } from './punctuation.ts';
import { scriptOf, simplified, type Script } from './script.ts';
import { titleOf } from './title.ts';
import { joinLines, linesOf, trace, type Page, type Traced } from './traced.ts';

/** Something that was taken out or changed wherever it stood. */
export interface Removed {
  /** Stable name in kebab-case. */
  rule: string;
  words: Words;
  /** How often: brackets, tags, signs or, for site chrome, lines. */
  count: number;
}

/** A page with nothing left but the document, in simplified characters and Chinese punctuation. */
export interface CleanPage {
  text: Traced;
  script: Script;
  /** The document's own title, when its page names one. */
  title: string | undefined;
  removed: Removed[];
  findings: Finding[];
}

/** Menders that look at the text when only the document itself is left. */
const MENDERS = [lostCharacters, lostQuotes, strayDots, teasers, insults];

/** Takes everything off a page that is not the document, and mends what its way through sites broke. */
export function cleanPage(page: Page): CleanPage {
  // Slips are read first: they need the page's own bytes, pinyin in brackets and traditional characters included.
  const slips = mend(byteSlips, page, trace(page.text));
  const markup = withoutMarkup(slips.traced);
  const pinyin = withoutPinyin(markup.traced);
  const script = scriptOf(pinyin.traced.text, pinyin.removed + slips.findings.length);
  const plain = script === 'simplified' ? pinyin.traced : simplified(pinyin.traced);

  const title = titleOf(linesOf(plain).map(({ text }) => text));
  const chrome = withoutChrome(plain, title);
  let text = joinLines(chrome.lines);
  let findings = slips.findings;
  for (const mender of MENDERS) {
    const mended = mend(mender, page, text);
    text = mended.traced;
    findings = findings.concat(mended.findings);
  }
  const signs = withChinesePunctuation(text);
  const removed = [
    { rule: 'pinyin', words: { zh: '括号里的拼音', en: 'pinyin in brackets' }, count: pinyin.removed },
    { rule: 'markup', words: { zh: '网页标记', en: 'web markup' }, count: markup.removed },
    ...chrome.dropped.map(({ rule, words, lines }) => ({ rule, words, count: lines.length })),
    { rule: 'punctuation', words: { zh: '改成中文标点', en: 'signs made Chinese' }, count: signs.changed },
  ];
  return { text: signs.traced, script, title, removed: removed.filter(({ count }) => count > 0), findings };
}
