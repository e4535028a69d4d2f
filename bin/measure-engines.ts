import type { Language, Words } from '../markdown/problem.ts';
import { buildIndex, type Entry } from '../search/build.ts';
import { loadIndex, search } from '../search/query.ts';
import { tokens } from '../search/tokens.ts';

/** At most `limit` ids, best first. */
export type Ask = (text: string, limit: number) => string[];

/** A search whose figures can be taken: it writes an index, and answers from what it wrote. */
export interface Engine {
  build(entries: readonly Entry[], language: Language): { files: Uint8Array[]; load: () => Ask };
}

/** The product's own search. */
export const ownSearch: Engine = {
  build(entries, language) {
    const built = buildIndex(entries, language);
    return {
      files: [built.titles, built.bodies],
      load: () => {
        const index = loadIndex(built);
        return (text, limit) => search(index, text, limit).map(({ id }) => id);
      },
    };
  },
};

/**
 * MiniSearch with our tokens, any word matching, the last one also as a beginning, and the boosts of ours that its own
 * formula does best with. It stands in the development packages only.
 */
export async function miniSearch(): Promise<
  { engine: Engine; wrong?: never } | { engine?: never; wrong: Words }
> {
  try {
    const { default: MiniSearch } = await import('minisearch');
    return { engine: miniSearchEngine(MiniSearch) };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')) throw error;
    return {
      wrong: {
        zh: '这里没有安装 MiniSearch，它只随开发用的包一起安装。请先运行 npm ci，再作比较。',
        en: 'MiniSearch is not installed here; it comes with the packages for development. Run npm ci, then compare.',
      },
    };
  }
}

function miniSearchEngine(MiniSearch: typeof import('minisearch').default): Engine {
  return {
    build(entries, language) {
      const options = {
        fields: ['title', 'asked', 'body'],
        tokenize: (text: string) => tokens(text, language),
        processTerm: (term: string) => term,
        searchOptions: {
          boost: { title: 2, asked: 1.5 },
          prefix: (_term: string, place: number, terms: string[]) => place === terms.length - 1,
        },
      };
      const index = new MiniSearch(options);
      index.addAll(
        entries.map(({ id, title, asked, answer, body }) => ({
          id,
          title,
          asked: asked.join('\n'),
          body: `${answer}\n${body}`,
        })),
      );
      const file = JSON.stringify(index);
      return {
        files: [new TextEncoder().encode(file)],
        load: () => {
          const loaded = MiniSearch.loadJSON(file, options);
          return (text, limit) =>
            loaded
              .search(text)
              .slice(0, limit)
              .map(({ id }) => String(id));
        },
      };
    },
  };
}
