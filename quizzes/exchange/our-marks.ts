import { lose, type LossBook } from './loss.ts';

const COMPETENCY = /^[A-Z]+\d+$/;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const CRITICAL = 'critical';

/** What we mark a question with. */
export interface OurMarks {
  id?: string;
  competency?: string;
  critical: boolean;
}

/** Our marks, as an id and tags carry them through another system. Tags of others are noted as lost. */
export function ourMarks(id: string | undefined, tags: readonly string[], book: LossBook): OurMarks {
  const competency = tags.find((tag) => COMPETENCY.test(tag));
  const others = tags.filter((tag) => tag !== competency && tag !== CRITICAL);
  if (others.length > 0) {
    lose(book, 'tags', {
      zh: `标签“${others.join('、')}”没有带过来：一道题只有一项能力（如 C4）、编号和 critical。`,
      en: `The tags "${others.join(', ')}" were left behind: a question has one competency (C4), its id and critical.`,
    });
  }
  return {
    ...(id !== undefined && ID.test(id) && { id }),
    ...(competency !== undefined && { competency }),
    critical: tags.includes(CRITICAL),
  };
}

/** The tags that carry our marks. */
export function ourTags({ competency, critical }: OurMarks): string[] {
  return [...(competency === undefined ? [] : [competency]), ...(critical ? [CRITICAL] : [])];
}
