import { plainWords } from './plain-words.ts';

/** Words that hold a "no" and deny nothing, and questions that ask both ways. */
const NOT_DENIALS = [
  // 能不能，要不要，是不是，可不可以
  /(\p{Script=Han})不\1/gu,
  /不好意思|不客气|不过|不但|不仅|不管|不论|不然|不错|要不|差不多|对不起|不断|不同|不一致|不了|不到|不上|不下|不起|不住|不完|不出|没关系|没问题|没事|没错|无论|除非|非常|别的|别人|特别|级别|个别|分别|区别/gu,
  /\b(no (problem|problems|worries|doubt|matter)|not only|not just|whether or not|why (don't|not)|(don't|do not) worry|of course not|nothing else|not at all)\b/g,
  /\b(isn't|aren't|doesn't|don't|won't|can't|couldn't|wouldn't|shouldn't) (it|you|we|they|he|she|that|this)\b/g,
];

/** A denial in Chinese, with what it reaches: the next characters of the same clause. */
const CHINESE_DENIAL =
  /(?:不需要|不可以|不能够|用不着|不用|不要|不必|不会|不能|不可|不许|不得|不想|不肯|没有|没法|没办法|无法|无需|不|没|未|别|勿|甭|无)(\p{Script=Han}{1,6})/gu;

/** A denial in English, with what it reaches: the next words of the same clause. */
const ENGLISH_DENIAL =
  /\b(?:not|never|cannot|nobody|no|without|unable to|[a-z]+n't)((?: (?!but\b|and\b|so\b|or\b|until\b|unless\b|because\b)[\p{L}']+){1,4})/gu;

/** Words of no content, which may stand in a denial and outside of it. */
const CHINESE_SMALL =
  /[您你我他她们的了吗呢吧啊也就都还再这那是在给把被先跟和让会能要可以请到得着过很太一个下次会儿]/u;

/** What agents do and customers ask for: verbs of one character, each a word of content by itself. */
const VERBS = /[退查发办念改换补扣收核验停关转赔免]/u;

const ENGLISH_SMALL = new Set(
  (
    'a an the to of in on at for with from by as it its is are was were be been am do does did have has had i you he ' +
    'she we they me him her us them my your his our their this that these those there here and or but so if then can ' +
    "could will would shall should may might must just any some more very now please let i'm i'll you're it's we'll get " +
    'got yet still ever need want'
  ).split(' '),
);

/**
 * Whether a sentence says the opposite of what is written, as far as words show it: one denies what the other says
 * without denial ("we can't refund that first", "we can refund that first"). Likeness of letters does not see it: a
 * "not" is a small part of a sentence.
 */
export function contradicts(said: string, written: string): boolean {
  return denies(said, written) || denies(written, said);
}

function denies(one: string, other: string): boolean {
  const denied = deniedIn(one);
  if (denied.size === 0) return false;
  const deniedToo = deniedIn(other);
  const affirmed = affirmedIn(other);
  return [...denied].some((word) => affirmed.has(word) && !deniedToo.has(word));
}

function clausesOf(text: string): string[] {
  return text
    .split(/[，。；：！？、,;:!?…—]+|\.(?!\d)/u)
    .map((clause) => NOT_DENIALS.reduce((left, idiom) => left.replace(idiom, ' '), plainWords(clause)));
}

/** What a sentence denies: of each denial the first word of content that it reaches. */
function deniedIn(text: string): Set<string> {
  return new Set(clausesOf(text).flatMap((clause) => reachesOf(clause).flatMap(headOf)));
}

/** What a sentence says without denying it. */
function affirmedIn(text: string): Set<string> {
  const rest = clausesOf(text).map((clause) =>
    clause.replace(CHINESE_DENIAL, ' ').replace(ENGLISH_DENIAL, ' '),
  );
  return new Set(
    rest.flatMap((clause) => {
      const characters = Array.from(clause);
      return [
        ...clause.split(' ').filter((word) => !ENGLISH_SMALL.has(word)),
        ...characters.filter((character) => VERBS.test(character)),
        ...characters.map((character, index) => character + (characters[index + 1] ?? '')),
      ];
    }),
  );
}

function reachesOf(clause: string): string[] {
  return [...clause.matchAll(CHINESE_DENIAL), ...clause.matchAll(ENGLISH_DENIAL)].map(
    ([, reach = '']) => reach,
  );
}

function headOf(reach: string): string[] {
  if (/\p{Script=Latin}/u.test(reach)) {
    return reach
      .trim()
      .split(' ')
      .filter((word) => !ENGLISH_SMALL.has(word))
      .slice(0, 1);
  }
  const characters = Array.from(reach);
  const from = characters.findIndex((character) => !CHINESE_SMALL.test(character));
  const [first = '', second = ''] = from < 0 ? [] : characters.slice(from);
  if (VERBS.test(first)) return [first];
  return second === '' || CHINESE_SMALL.test(second) ? [] : [first + second];
}
