/** The most phrases a draft is given to be found by; its editor adds what callers really say. */
const MOST = 8;

/** Words of the trade that make a term with what stands before them: 越级投诉, 标准答案库, 客户满意度. */
const TERM =
  /\p{Script=Han}{2,4}?(?:投诉率?|答案库|知识库|满意度|接通率|流失率|解决率|话术|预案|考核|回访|质检|排班|激励|热线)/gu;

/** Of what comes again and again, so many of the most frequent are weighed against each other. */
const ENOUGH = 200;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Characters that stand at the edge of no term. */
const EDGE =
  /^[的了是在和与及或为对将从被把让也都就还要会能可这那其之以而但一个我你他她它们不有到说做去来上下时更最很]|[的了是在和与及或为对将从被把让也都就还要会能可这那其之以而但一我你他她它们不有到说做去来时更最很]$/;

/**
 * Phrases by which people may look for a draft, out of its own words: its labels and headings, what it sets in quotation
 * marks, terms of the trade, and what it says again and again.
 */
export function phrasesOf(labels: readonly string[], text: string): string[] {
  const quoted = [...text.matchAll(/[“‘]([\p{Script=Han}]{2,8})[”’]/gu)].map(([, term]) => term ?? '');
  const terms = [...text.matchAll(TERM)].map(([term]) => wholeWords(term));
  const lists = [quoted, terms.filter((term) => term.length >= 4), repeated(text), labels];
  const shares = [2, 3, 2, MOST];
  const chosen: string[] = [];
  lists.forEach((list, index) => {
    const limit = Math.min(MOST, chosen.length + (shares[index] ?? 0));
    for (const phrase of byFrequency(list)) {
      if (chosen.length >= limit) break;
      const length = [...phrase].length;
      const known = chosen.some((other) => other.includes(phrase) || phrase.includes(other));
      if (length >= 2 && length <= 14 && !known) chosen.push(phrase);
    }
  });
  return chosen;
}

/** From the first whole word on: 引起越级投诉 was cut out of a sentence, 越级投诉 is the term. */
function wholeWords(term: string): string {
  const parts = [...words.segment(term)].map(({ segment }) => segment);
  while (parts.length > 2 && (parts[0]?.length ?? 0) < 2) parts.shift();
  return parts.join('');
}

function byFrequency(list: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const phrase of list) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([phrase]) => phrase);
}

/** Runs of two to four characters that come three times or more and are part of no longer such run. */
function repeated(text: string): string[] {
  const counts = new Map<string, number>();
  for (const [run] of text.matchAll(/\p{Script=Han}{2,}/gu)) {
    for (let length = 2; length <= 4; length += 1) {
      for (let at = 0; at + length <= run.length; at += 1) {
        const piece = run.slice(at, at + length);
        counts.set(piece, (counts.get(piece) ?? 0) + 1);
      }
    }
  }
  const often = [...counts]
    .filter(([piece, count]) => count >= 3 && !EDGE.test(piece))
    .sort(([, one], [, other]) => other - one)
    .slice(0, ENOUGH);
  const longest = often.filter(
    ([piece, count]) =>
      !often.some(([other, more]) => other !== piece && other.includes(piece) && more >= count * 0.7),
  );
  return longest.flatMap(([piece, count]) => Array.from({ length: count }, () => piece));
}
