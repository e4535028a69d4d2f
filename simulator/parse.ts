import type { RootContent } from 'mdast';
import { checkFrontmatter, type Frontmatter } from '../markdown/frontmatter.ts';
import { marksIn, placeOf, plainText, type Outline, type Section } from '../markdown/outline.ts';
import { didYouMean, type Language, type Place, type Problem } from '../markdown/problem.ts';
import { emptyMentions } from './empty-mentions.ts';
import { head, headWanted, type Head } from './head.ts';
import { readReply } from './reply.ts';
import type { Placed, Scenario, Step } from './scenario.ts';

/**
 * Reads a call from its outline.
 *
 * A heading is a step. Under it a quotation is what the customer says on entering, a plain paragraph what the agent
 * sees, a list what the agent may do next. A list item links to the step that follows and carries marks; nested
 * items are other wordings, a nested quotation is the coach's remark. Emphasised items are not speech: *silence*
 * (沉默), *otherwise* (没听懂, 其他), *then* (随即, 接着); any other emphasised words are desk work. An item that leads
 * back to its own step stays there: the customer does not repeat the step's lines.
 *
 * @returns the scenario, missing only when its head cannot be read, and every mistake found
 */
export function parseScenario(
  outline: Outline,
  id: string,
  language: Language,
): { scenario: Scenario | undefined; problems: Problem[] } {
  const { file } = outline;
  const checked = checkFrontmatter(outline.frontmatter, head, headWanted);
  const problems: Problem[] = [...checked.problems];
  const steps = outline.sections.map((section) => readStep(file, section, problems));
  if (steps.length === 0) problems.push(noSteps({ file, line: 1, column: 1 }));
  problems.push(...sameNames(steps));
  if (!checked.value) return { scenario: undefined, problems };
  problems.push(...emptyMentions(checked.value, outline.frontmatter));

  const scenario: Scenario = {
    ...headOf(checked.value, outline.frontmatter),
    id,
    language,
    brief: outline.opening.map((node) => plainText([node])).filter((text) => text !== ''),
    steps,
    place: { file, line: 1, column: 1 },
  };
  return { scenario, problems };
}

function headOf(
  {
    pass,
    form,
    articles,
    customer,
    ticket,
    summary,
    'variant-of': variantOf,
    'part-of': partOf,
    ...plain
  }: Head,
  frontmatter: Frontmatter,
): Omit<Scenario, 'id' | 'language' | 'brief' | 'steps' | 'place'> {
  const { about, ...who } = customer;
  return {
    ...plain,
    ...(pass === undefined ? {} : { pass }),
    ...(form !== undefined && { form: { text: form, place: frontmatter.placeOf(['form']) } }),
    ...(variantOf !== undefined && {
      variantOf: { text: variantOf, place: frontmatter.placeOf(['variant-of']) },
    }),
    ...(partOf !== undefined && { partOf: { text: partOf, place: frontmatter.placeOf(['part-of']) } }),
    customer: about === undefined ? who : { ...who, about },
    articles: articles.map((text, index) => ({ text, place: frontmatter.placeOf(['articles', index]) })),
    ...(ticket && {
      ticket: {
        class: { text: ticket.class, place: frontmatter.placeOf(['ticket', 'class']) },
        mentions: ticket.mentions.map(wordsOf),
      },
    }),
    ...(summary && {
      summary: { mentions: summary.mentions.map(wordsOf), place: frontmatter.placeOf(['summary']) },
    }),
  };
}

function wordsOf(mention: string | number): string[] {
  return String(mention)
    .split('|')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function readStep(file: string, section: Section, problems: Problem[]): Step {
  const step: Step = {
    name: section.title,
    slug: section.slug,
    says: [],
    shows: [],
    replies: [],
    place: section.place,
  };
  for (const mark of section.marks) problems.push(markInHeading(mark));
  for (const node of section.content) readBlock(file, node, step, problems);
  return step;
}

function readBlock(file: string, node: RootContent, step: Step, problems: Problem[]): void {
  if (node.type === 'blockquote') {
    step.says.push(...node.children.map((line) => plainText([line])).filter((line) => line !== ''));
    return;
  }
  if (node.type === 'list') {
    for (const item of node.children) {
      const { reply, problems: found } = readReply(file, item);
      problems.push(...found);
      if (reply) step.replies.push(reply);
    }
    return;
  }
  if (node.type !== 'paragraph') {
    problems.push(unknownBlock(placeOf(file, node)));
    return;
  }
  const words = plainText(node.children.filter((child) => child.type !== 'inlineCode'));
  if (words !== '') step.shows.push(plainText([node]));
  else for (const mark of marksIn(file, [node])) readStepMark(mark, step, problems);
}

function readStepMark(mark: Placed, step: Step, problems: Problem[]): void {
  if (!/^E\d+$/.test(mark.text)) {
    problems.push(notAnEnding(mark));
    return;
  }
  if (step.ending) problems.push(secondEnding(mark));
  step.ending = mark;
}

function sameNames(steps: readonly Step[]): Problem[] {
  return steps
    .filter((step, index) => steps.findIndex(({ slug }) => slug === step.slug) < index)
    .map(({ name, place }) => ({
      place,
      rule: 'same-step-twice',
      words: {
        zh: `已经有一个步骤叫“${name}”，链接分不清是哪一个；请给其中一个改名。`,
        en: `There is already a step "${name}", so links cannot tell them apart; rename one of them.`,
      },
    }));
}

function noSteps(place: Place): Problem {
  return {
    place,
    rule: 'no-steps',
    words: {
      zh: '这通电话还没有步骤。每个步骤用“## 步骤名”开头，下面写客户的话和坐席的回答。',
      en: 'This call has no steps yet. Begin each with "## step name", and write what is said below it.',
    },
  };
}

function markInHeading({ text, place }: Placed): Problem {
  return {
    place,
    rule: 'mark-in-heading',
    words: {
      zh: `标记“${text}”写在标题里会让链接失效，请移到标题下面单独一行。`,
      en: `The mark "${text}" in a heading breaks the links to it; put it on a line of its own below.`,
    },
  };
}

function notAnEnding({ text, place }: Placed): Problem {
  const hint = didYouMean(text, ['E1', 'E2', 'E3', 'E4', 'E5']);
  return {
    place,
    rule: 'unknown-mark',
    words: {
      zh: `步骤下面单独一行只能写结局（E1、E2……），不能写“${text}”；其他标记写在回答后面。${hint.zh}`,
      en: `A line of its own under a step holds an ending (E1, E2 …), not "${text}"; other marks go behind a reply.${hint.en}`,
    },
  };
}

function secondEnding({ text, place }: Placed): Problem {
  return {
    place,
    rule: 'two-endings',
    words: {
      zh: `一个步骤只能有一个结局，请删掉“${text}”或另一个。`,
      en: `A step has one ending only; delete "${text}" or the other.`,
    },
  };
}

function unknownBlock(place: Place): Problem {
  return {
    place,
    rule: 'unknown-block',
    words: {
      zh: '步骤下面只能写：引用（客户说的）、段落（坐席看到的）、列表（坐席可以怎么做）。',
      en: 'Under a step stand quotations (the customer), paragraphs (what the agent sees) and lists (what the agent may do).',
    },
  };
}
