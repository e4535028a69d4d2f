import type { Mend, Mender } from './mend.ts';

/** Slang that insults, and that no sentence of a workplace's article needs. Two forms where both scripts are about. */
const INSULTS =
  /[穷窮]逼|苦逼|傻逼|傻[屄Bb]|牛逼|装逼|逼格|屌丝|屌絲|脑残|腦殘|狗日|妈的|操你|滚你|贱人|婊子|王八蛋|混蛋东西|去死吧|垃圾人|矮[穷矬]/;

/** Sentences end here; the mark belongs to the sentence. */
const SENTENCE = /[^。!?\uff01\uff1f\n]*(?:[。!?\uff01\uff1f]+[”"』」]?\.?|\n|$)/g;

/**
 * Knows sentences with insulting slang. They are left out whole and listed; a quotation that such a sentence opens is
 * left out up to its closing mark.
 */
export const insults: Mender = {
  name: 'insulting-words',
  finds(text) {
    const mends: Mend[] = [];
    let quoting = false;
    for (const match of text.matchAll(SENTENCE)) {
      const [sentence] = match;
      const insult = INSULTS.exec(sentence)?.[0];
      if (sentence === '' || (insult === undefined && !quoting)) continue;
      const ended: boolean = sentence.endsWith('\n') || (quoting && /[”"』」]/.test(sentence));
      quoting = !ended && (quoting || opensQuotation(text, match.index, sentence));
      const words = sentence.trim();
      if (words === '') continue;
      const indent = sentence.length - sentence.trimStart().length;
      mends.push({
        start: match.index + indent,
        end:
          match.index +
          indent +
          words.length +
          (/^[^\S\n]*/.exec(
            text.slice(match.index + indent + words.length, match.index + indent + words.length + 20),
          )?.[0].length ?? 0),
        text: '',
        kind: 'left-out',
        words: insult
          ? {
              zh: `这句有侮辱性的词“${insult}”，没有放进草稿：“${words}”。前后若提到它，请一并改写。`,
              en: `This sentence has the insult "${insult}" and was left out of the draft: "${words}". Please reword what refers to it.`,
            }
          : {
              zh: `这句属于上面略去的引文，也没有放进草稿：“${words}”。`,
              en: `This sentence belongs to the quotation left out above, and was left out too: "${words}".`,
            },
      });
    }
    return mends;
  },
};

/** Whether a sentence announces a quotation that ends in a later sentence of its paragraph. */
function opensQuotation(text: string, start: number, sentence: string): boolean {
  if (!/[:\uff1a]/.test(sentence)) return false;
  const paragraphEnd = text.indexOf('\n', start);
  const rest = text.slice(start + sentence.length, paragraphEnd < 0 ? undefined : paragraphEnd);
  const marks: string[] = rest.match(/[“”"]/g) ?? [];
  return marks[0] === '”' || (marks[0] === '"' && marks.filter((mark) => mark === '"').length % 2 === 1);
}
