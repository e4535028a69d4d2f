/** Words in quotation marks, Chinese or English; an apostrophe within a word opens none. */
const QUOTATION = /“[^”]*”|「[^」]*」|『[^』]*』|‘[^’]*’|"[^"]*"|(?<![\p{L}\p{N}])'[^']*'(?![\p{L}\p{N}])/gu;

/** What stands before words that a reader is told to say: 改说“…”, try “…”; 不说“…” tells the contrary. */
const ADVICE =
  /(?<!不|别|勿|不要|不能)(?:[改请]说|可以?说|说成|[改换]成|\b(?:try|instead|say instead)\b)[\s:,，：]*$/iu;

/** The quotations in a remark that tell somebody what to say, such as 改说“我来查” or try “let me see”. */
export function adviceIn(remark: string): string[] {
  return quotations(remark)
    .filter(({ isAdvice }) => isAdvice)
    .map(({ words }) => words);
}

/** A text without the quotations that only speak of words, and advise nobody to say them. */
export function withoutMentions(text: string): string {
  return quotations(text)
    .filter(({ isAdvice }) => !isAdvice)
    .reduce((rest, { words }) => rest.replace(words, '“”'), text);
}

function quotations(text: string): { words: string; isAdvice: boolean }[] {
  return [...text.matchAll(QUOTATION)].map(({ 0: words, index }) => ({
    words,
    isAdvice: ADVICE.test(text.slice(0, index)),
  }));
}
