/** The most phrases a draft is given to be found by; its editor adds what callers really say. */
const MOST = 8;

/** Words of the trade that make a term with the word before them: 越级投诉, 标准答案库, 客户满意度. */
const TERM =
  /\p{Script=Han}{2,4}?(投诉率?|答案库|知识库|满意度|接通率|流失率|解决率|话术|预案|考核|回访|质检|排班|激励|热线)/gu;

/** Words that stand before a term and make none with it. */
const NO_TERM =
  /^(?:此类|放进|进入|查看|这类|各类|该类|发送|计划|通过|确保|设立|具体|进行|提升|提高|降低|实施|人员|中心|代表|更大|影响|了解|制定|合理|引起|处理|相应|有效|传统|完善|建立|达到|以上|开展|定期|及时|针对|营销策略)$/;

/** Of what comes again and again, so many of the most frequent are weighed against each other. */
const ENOUGH = 200;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Characters that stand at the edge of no term. */
const EDGE =
  /^[的了是在和与及或为对将从被把让也都就还要会能可这那其之以而但一个我你他她它们不有到说做去来上下时更最很]|[的了是在和与及或为对将从被把让也都就还要会能可这那其之以而但一我你他她它们不有到说做去来时更最很]$/;

/**
 * Phrases by which people may look for a draft, out of its own words: what it sets in quotation marks, terms of the
 * trade, names that it says again and again and no dictionary knows, its labels and headings.
 */
export function phrasesOf(labels: readonly string[], text: string): string[] {
  const quoted = [...text.matchAll(/[“‘](\p{Script=Han}{2,8})[”’]/gu)]
    .map(([, phrase]) => phrase ?? '')
    .filter((phrase) => phrase.length > 2 || !isOneWord(phrase));
  const terms = [...text.matchAll(TERM)].map(([run, noun]) => termIn(run, noun ?? ''));
  const plainLabels = labels.filter((label) => /^[\p{Script=Han}A-Za-z]{3,12}$/u.test(label));
  const chosen: string[] = [];
  const take = (list: readonly string[], count: number): void => {
    const limit = Math.min(MOST, chosen.length + count);
    for (const phrase of byFrequency(list)) {
      if (chosen.length >= limit) break;
      const known = chosen.some((other) => other.includes(phrase) || phrase.includes(other));
      if (phrase !== '' && !known) chosen.push(phrase);
    }
  };
  take(quoted, 2);
  take(terms, 3);
  take(repeated(text), 2);
  take(plainLabels, MOST);
  return chosen;
}

/** The noun of a run with the one word before it: 引起越级投诉 was cut out of a sentence, 越级投诉 is the term. */
function termIn(run: string, noun: string): string {
  const before = [...words.segment(run.slice(0, run.length - noun.length))].map(({ segment }) => segment);
  let word = '';
  while (word.length < 2 && before.length > 0) word = `${before.pop() ?? ''}${word}`;
  return word.length < 2 || NO_TERM.test(word) || EDGE.test(word) ? '' : word + noun;
}

/** Whether a run is made of two or more whole words. */
function isOfWords(text: string): boolean {
  const parts = [...words.segment(text)];
  return parts.length > 1 && parts.every(({ segment }) => segment.length > 1);
}

function isOneWord(text: string): boolean {
  return [...words.segment(text)].length === 1;
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
    .filter(([piece, count]) => count >= 3 && !EDGE.test(piece) && isOfWords(piece))
    .sort(([, one], [, other]) => other - one)
    .slice(0, ENOUGH);
  const longest = often.filter(
    ([piece, count]) =>
      !often.some(([other, more]) => other !== piece && other.includes(piece) && more >= count * 0.7),
  );
  return longest.flatMap(([piece, count]) => Array.from({ length: count }, () => piece));
}
