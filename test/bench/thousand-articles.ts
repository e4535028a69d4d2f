/**
 * Makes content of any size for the benchmarks: Chinese articles of some 400 characters whose text follows on, character
 * by character, as it does in the articles of `content/zh`. Two characters decide the third, so that words, and how often
 * each stands, are those of a hotline, yet no sentence is copied. The same in every run.
 */
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

const CONTENT = path.resolve(import.meta.dirname, '../../content');
const PAGE = 400;
const PHRASINGS = 5;

/** One made-up article, as the file in which an author would write it. */
export interface MadeArticle {
  /** `ART-0001` and so on. */
  id: string;
  title: string;
  asked: string[];
  /** The whole file. */
  text: string;
}

/** So many articles; the first ones are the same whatever the count. */
export async function makeArticles(count: number): Promise<MadeArticle[]> {
  const write = writer(await sentencesOf(path.join(CONTENT, 'zh/articles')));
  const categories = await categoryIds();
  return Array.from({ length: count }, (_, number) => {
    const id = `ART-${String(number + 1).padStart(4, '0')}`;
    const title = write.phrase(6, 14);
    const asked = Array.from({ length: PHRASINGS }, () => write.phrase(5, 12));
    const neighbour = `ART-${String(((number + 7) % count) + 1).padStart(4, '0')}`;
    const text = [
      '---',
      `title: ${JSON.stringify(title)}`,
      `category: ${categories[number % categories.length] ?? ''}`,
      'owner: "0018"',
      'effective: 2026-11-01',
      'review: 2027-05-01',
      'audience: [agent, trainee]',
      `asked: ${JSON.stringify(asked)}`,
      `related: [${neighbour}]`,
      '---',
      '',
      write.passage(60),
      '',
      '## 步骤',
      '',
      ...Array.from({ length: 4 }, (__, step) => `${String(step + 1)}. ${write.passage(30)}`),
      '',
      '## 怎么说',
      '',
      `> ${write.passage(40)}`,
      '',
      `> ${write.passage(40)}`,
      '',
      '## 下一步与时限',
      '',
      write.passage(PAGE - 260),
      '',
    ].join('\n');
    return { id, title, asked, text };
  });
}

/** Writes a content folder with so many Chinese articles, and the centre's own files as they are. */
export async function makeContent(folder: string, count: number): Promise<MadeArticle[]> {
  const articles = await makeArticles(count);
  const into = path.join(folder, 'zh/articles');
  await mkdir(into, { recursive: true });
  await cp(path.join(CONTENT, 'centre'), path.join(folder, 'centre'), { recursive: true });
  // Text made up by chance says what nobody may say.
  await writeFile(path.join(folder, 'centre/forbidden-phrases.yaml'), 'phrases: []\n');
  for (const { id, text } of articles) await writeFile(path.join(into, `${id}.md`), text);
  return articles;
}

/** Sentences of real articles: Chinese with its punctuation and figures, no Markdown. */
async function sentencesOf(folder: string): Promise<string[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
  const texts = await Promise.all(files.map((name) => readFile(path.join(folder, name), 'utf8')));
  return texts
    .flatMap((text) => text.replace(/^---\n.*?\n---\n/s, '').split(/[\n。！？]/))
    .map((line) =>
      line.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[^\p{Script=Han}\d，、；：¥%]/gu, ''),
    )
    .filter((line) => /^\p{Script=Han}{2}.{4}/u.test(line));
}

async function categoryIds(): Promise<string[]> {
  const text = await readFile(path.join(CONTENT, 'centre/categories.yaml'), 'utf8');
  return [...text.matchAll(/^\s*(?:- )?id: (\S+)/gm)].flatMap(([, id]) => id ?? []);
}

function writer(sentences: readonly string[]) {
  const random = xoroshiro128plus(20_261_101);
  const below = (limit: number): number => uniformInt(random, 0, limit - 1);
  const after = new Map<string, string[]>();
  for (const sentence of sentences) {
    for (let at = 0; at + 2 < sentence.length; at++) {
      const pair = sentence.slice(at, at + 2);
      after.set(pair, [...(after.get(pair) ?? []), sentence.charAt(at + 2)]);
    }
  }
  const begin = (): string => (sentences[below(sentences.length)] ?? '').slice(0, 2);
  const clause = (length: number): string => {
    let written = begin();
    while (written.length < length) {
      const next = after.get(written.slice(-2)) ?? [];
      written += next[below(Math.max(1, next.length))] ?? begin();
    }
    return written;
  };
  return {
    /** Words without punctuation, as a title or a caller has them. */
    phrase: (least: number, most: number): string =>
      clause(most + 8)
        .replace(/[^\p{Script=Han}\d]/gu, '')
        .slice(0, least + below(most - least + 1)),
    /** Sentences, together about so long. */
    passage: (length: number): string => {
      const written: string[] = [];
      while (written.join('').length < length) written.push(`${clause(12 + below(20))}。`);
      return written.join('').replace(/[，、；：]。/g, '。');
    },
  };
}
