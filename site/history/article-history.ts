import type { Article } from '../../articles/article.ts';
import { difference, readsTheSame, type Difference } from '../../articles/difference.ts';
import { parseArticle } from '../../articles/parse.ts';
import { versionText } from '../../articles/version-text.ts';
import { outline } from '../../markdown/outline.ts';
import type { Language } from '../../markdown/problem.ts';
import { articleHash } from '../article-hash.ts';
import { readAuthorFile } from '../author-file.ts';
import type { Centre } from '../centre.ts';
import { GitRefused, type Refusal } from './git.ts';
import { recordedVersions, type RecordedVersion } from './recorded-versions.ts';

/** Versions on one page. */
const ON_A_PAGE = 20;

/** Nobody turns further back; git would read everything that comes before a page. */
const MOST_PAGES = 100;

/** A version of an article beside the one before it. */
export interface Version {
  /** Who recorded it, when and why; undefined while it is only saved. */
  recorded: Pick<RecordedVersion, 'hash' | 'by' | 'at' | 'why' | 'cut'> | undefined;
  /** What it made of the version before; undefined for the first one, and when one of the two cannot be read. */
  difference: Difference | undefined;
  /** Whether there is a version before this one. */
  first: boolean;
  /** Whether it is the version that the reader says to have read last. */
  read: boolean;
}

/** What a page shows of the history of an article. */
export interface ArticleHistory {
  article: Article;
  /** The latest first; empty when git does not answer. */
  versions: Version[];
  /** Why there is nothing to be had from git. */
  refusal: Refusal | undefined;
  /** From 1. */
  page: number;
  /** Whether older versions are on another page. */
  more: boolean;
}

/** Which article, which page of its history (from 1), and the hash of the version that the reader read last. */
interface Wanted {
  language: Language;
  id: string;
  page: number;
  since: string | undefined;
}

/**
 * The versions of an article, each with who changed it, why, and what it changed.
 * @returns undefined when there is no such article
 */
export async function articleHistory(
  { library, content }: Pick<Centre, 'library' | 'content'>,
  { language, id, page: asked, since }: Wanted,
): Promise<ArticleHistory | undefined> {
  const { articles } = await library();
  const article = articles.find((one) => one.language === language && one.id === id);
  if (!article) return undefined;
  const page = Math.min(Math.max(1, asked), MOST_PAGES);
  const { file } = article.place;
  try {
    const skip = (page - 1) * ON_A_PAGE;
    // One more than is shown: the last one shown is compared with it.
    const recorded = await recordedVersions(content, file, { skip, most: ON_A_PAGE + 1 });
    const saved = page === 1 ? (await readAuthorFile(content, file)).text : undefined;
    const versions = besideEachOther(withSaved(recorded, saved), article, since);
    const shown = ON_A_PAGE + (versions[0]?.recorded ? 0 : 1);
    return {
      article,
      versions: versions.slice(0, shown),
      refusal: undefined,
      page,
      more: versions.length > shown && page < MOST_PAGES,
    };
  } catch (error) {
    if (!(error instanceof GitRefused)) throw error;
    return { article, versions: [], refusal: error.refusal, page, more: false };
  }
}

type Text = Partial<RecordedVersion> & Pick<RecordedVersion, 'text'>;

/** The recorded versions, before them what was saved since and reads otherwise. */
function withSaved(recorded: readonly RecordedVersion[], saved: string | undefined): readonly Text[] {
  if (saved === undefined || saved === recorded[0]?.text) return recorded;
  return [{ text: saved }, ...recorded];
}

function besideEachOther(texts: readonly Text[], article: Article, since: string | undefined): Version[] {
  const { file } = article.place;
  const read = texts.findIndex(({ text }) => since !== undefined && hashOf(article, text) === since);
  return texts.flatMap((version, index) => {
    const before = texts[index + 1];
    const compared =
      before?.text === undefined || version.text === undefined
        ? undefined
        : difference(versionText(file, before.text), versionText(file, version.text), article.language);
    const recorded = asRecorded(version);
    // What was saved and reads as before is nothing that anybody waits for.
    if (!recorded && compared && readsTheSame(compared)) return [];
    return [{ recorded, difference: compared, first: before === undefined, read: index === read }];
  });
}

function asRecorded({ hash, by, at, why, cut }: Text): Version['recorded'] {
  if (hash === undefined || by === undefined || at === undefined) return undefined;
  return { hash, by, at, why: why ?? '', cut: cut ?? false };
}

/** The name that browsers keep of a version, as far as it can still be read as an article. */
function hashOf({ id, language, place }: Article, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const { article } = parseArticle(outline(place.file, text).outline, id, language);
  return article && articleHash(article);
}
