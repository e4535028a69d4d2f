import type { Language } from '../../markdown/problem.ts';
import type { Missing } from '../../records/gate.ts';
import type { EvidenceGate } from '../../records/profile.ts';
import { gapWords } from '../words/gaps.ts';
import { markingWords } from '../words/marking.ts';
import type { Catalogue, Entry } from './catalogue.ts';
import { reasonFor, type Telling } from './reason-for.ts';

/** Who can do something about a gap: the person, whoever leads them, the centre's authors, or whoever signs. */
export type Turn = 'own' | 'leader' | 'centre' | 'signer';

/** A missing requirement as people read it. */
export interface Gap {
  kind: Missing['kind'];
  /** Of the quiz, the call, the evidence. */
  subject: string;
  /** What it is about: an article. */
  about: string | undefined;
  title: string;
  /** The code people know it by, set small beside the title. */
  code: string | undefined;
  /** Why it is missing, with the figures. */
  sentence: string;
  turn: Turn;
  /** Where to go to do something about it. */
  link: { address: string; words: string };
  /** The person may confirm it themselves. */
  confirm: boolean;
}

/** Tells one missing requirement. @param reader whether the person reads it or whoever leads them */
export function gap(
  missing: Missing,
  gates: readonly EvidenceGate[],
  telling: Telling,
  reader: 'self' | 'leader',
): Gap {
  const { kind, subject, about } = missing;
  const why = reasonFor(missing, telling);
  const base = { kind, subject, about, confirm: false, sentence: why };
  switch (kind) {
    case 'quiz':
    case 'call':
      return { ...base, ...attempted(kind, missing, telling, why, reader) };
    case 'signature':
      return { ...base, ...signed(telling.language, reader) };
    case 'evidence':
      return { ...base, ...vouched(missing, gates, telling, reader) };
  }
}

type Told = Pick<Gap, 'title' | 'code' | 'turn' | 'link'> & Partial<Pick<Gap, 'confirm' | 'sentence'>>;

function attempted(
  kind: 'quiz' | 'call',
  missing: Missing,
  { catalogue, language }: Telling,
  why: string,
  reader: 'self' | 'leader',
): Told {
  const words = gapWords[language];
  const room = kind === 'quiz' ? 'quizzes' : 'calls';
  const ids = [missing.subject, ...(missing.or ?? [])];
  const entries: Entry[] = ids.flatMap((id) => catalogue[room].get(id) ?? []);
  const [entry] = entries;
  const code = ids.join(' / ');
  const seen = { quiz: words.links.seeQuiz, call: words.links.seeCall };
  if (!entry) {
    const unpublished = words.unpublished[kind];
    return {
      title: words[kind],
      code,
      turn: 'centre',
      sentence: missing.reason === 'not-tried' ? unpublished : joined(language, why, unpublished),
      link: {
        address: `/${language}/${room}/`,
        words: words.links[kind === 'quiz' ? 'quizList' : 'callList'],
      },
    };
  }
  const waits = missing.reason === 'waiting';
  const titles = entries.map(({ title }) => title).join(' / ');
  return {
    title: entries.length > 1 ? words.either(titles) : titles,
    code,
    turn: waits ? 'leader' : 'own',
    sentence: entry.otherLanguage ? joined(language, why, words.inOtherLanguage) : why,
    link: waits
      ? waiting(language, reader)
      : { address: entry.address, words: reader === 'self' ? words.links[kind] : seen[kind] },
  };
}

function waiting(language: Language, reader: 'self' | 'leader'): Gap['link'] {
  const words = markingWords[language];
  return reader === 'self'
    ? { address: `/${language}/quizzes/taken/`, words: words.ownPapers }
    : { address: `/${language}/desk/marking/`, words: words.title };
}

function signed(language: Language, reader: 'self' | 'leader'): Told {
  const words = gapWords[language];
  const link =
    reader === 'self'
      ? { address: '#ask', words: words.links.ask }
      : { address: '#sign', words: words.links.sign };
  return { title: words.signature, code: undefined, turn: 'signer', link };
}

function vouched(
  { subject, about, name }: Missing,
  gates: readonly EvidenceGate[],
  { catalogue, language }: Telling,
  reader: 'self' | 'leader',
): Told {
  const words = gapWords[language];
  const title = name?.[language] ?? subject;
  const isOwn = gates.some((gate) => gate.kind === subject && gate.subject === about && gate.self);
  if (about !== undefined) return read(title, about, catalogue, language);
  const link =
    reader === 'self'
      ? { address: '#ask', words: words.links.ask }
      : { address: `#record-${subject}`, words: words.links.record };
  const confirm = isOwn && reader === 'self';
  return { title, code: undefined, turn: confirm ? 'own' : 'leader', link, confirm };
}

function read(title: string, about: string, { articles }: Catalogue, language: Language): Told {
  const words = gapWords[language];
  const article = articles.get(about);
  if (!article) {
    return {
      title,
      code: about,
      turn: 'centre',
      sentence: words.unpublished.article,
      link: { address: `/${language}/articles/`, words: words.links.articleList },
    };
  }
  return {
    title: `${title}${language === 'zh' ? '：' : ': '}${article.title}`,
    code: about,
    turn: 'own',
    link: { address: article.address, words: words.links.article },
  };
}

function joined(language: Language, ...sentences: string[]): string {
  return sentences.join(language === 'zh' ? '' : ' ');
}
