import { describe, expect, test } from 'vitest';
import { chaptersOf } from '../../import/chapters.ts';
import { essaysOf } from '../../import/essays.ts';
import { slidesOf } from '../../import/slides/deck-chapter.ts';
import { linesOf, trace } from '../../import/traced.ts';

/** Slides as a person would write them down: `# title`, `label: text`, and `? label` for labels that have no place. */
function written(text: string): string[] {
  return slidesOf(trace(text)).slides.flatMap(({ title, paragraphs, loose }) => [
    ...(title === undefined ? [] : [`# ${title}`]),
    ...paragraphs.flatMap(({ label, stray = [], text: { text: words } }) => [
      ...stray.map((other) => `? ${other}`),
      label === undefined ? words : `${label}: ${words}`,
    ]),
    ...loose.map((label) => `? ${label}`),
  ]);
}

describe('a slide whose text ran together', () => {
  test('labels before their paragraphs, the title at the end', () => {
    expect(written('登记信息了解来电人和地址。核对身份客服人员及时核对证件。受理流程规范')).toEqual([
      '# 受理流程规范',
      '登记信息: 了解来电人和地址。',
      '核对身份: 客服人员及时核对证件。',
    ]);
  });

  test('labels after their paragraphs are moved before them', () => {
    expect(written('负责接听和登记。客服专员负责质量和排班。客服主管岗位职责与分工')).toEqual([
      '# 岗位职责与分工',
      '客服专员: 负责接听和登记。',
      '客服主管: 负责质量和排班。',
    ]);
  });

  test('labels together at the end go to the paragraphs that share their words', () => {
    const slide =
      '值班管理的核心要素交接清楚通过交接单，写明没办完的事。利用排班表安排人员。培养互助的文化。排班安排互助文化7';
    expect(written(slide)).toEqual([
      '# 值班管理的核心要素',
      '交接清楚: 通过交接单，写明没办完的事。',
      '排班安排: 利用排班表安排人员。',
      '互助文化: 培养互助的文化。',
    ]);
  });

  test('numbered paragraphs come in the order of their numbers, labels or not', () => {
    expect(written('02先道歉，再解释。01通过系统查询。')).toEqual(['通过系统查询。', '先道歉，再解释。']);
    expect(written('02答复要求根据查询结果答复。01查询记录通过系统查询。处理流程')).toEqual([
      '# 处理流程',
      '查询记录: 通过系统查询。',
      '答复要求: 根据查询结果答复。',
    ]);
  });

  test('labels that fit no reading stay where they stood, and no word is lost', () => {
    const slide = '先安抚。倾听记录核实根据规定答复。再回访客户。登记';
    expect(
      written(slide)
        .join('')
        .replace(/[?:# ]/g, ''),
    ).toBe(slide);
    expect(written(slide).some((line) => line.startsWith('? '))).toBe(true);
  });

  test('a text that breaks off is told', () => {
    expect(slidesOf(trace('考核周期按照月度进行。考核的结果，')).cutOff).toBe(true);
    expect(slidesOf(trace('考核周期按照月度进行。考核标准与办法')).cutOff).toBe(false);
  });

  test('plain sentences stay one text, in their order', () => {
    const text = '客户说完以后再回答。例如，先复述他的问题。这样他知道您听懂了。';
    expect(written(text)).toEqual([text]);
  });
});

describe('chapters', () => {
  const chapters = (text: string) => {
    const deck = chaptersOf(linesOf(trace(text)));
    return (
      deck && { titles: deck.chapters.map(({ title, body }) => [title, body.text]), missing: deck.missing }
    );
  };

  test('are found where the names of the contents run together and stand again before their numbers', () => {
    expect(chapters('培训课件目录接听规范投诉处理总结接听规范01要报工号。投诉处理02要先听。')).toEqual({
      titles: [
        ['接听规范', '要报工号。'],
        ['投诉处理', '要先听。'],
      ],
      missing: ['总结'],
    });
  });

  test('are found where their numbers stand before their names', () => {
    expect(chapters('目录接听规范投诉处理\n\n01接听规范\n\n要报工号。\n\n02投诉处理\n\n要先听。')).toEqual({
      titles: [
        ['接听规范', '要报工号。'],
        ['投诉处理', '要先听。'],
      ],
      missing: [],
    });
  });

  test('named 第一章, 第二章 are found, and one without text is missing', () => {
    expect(
      chapters('第一章接听第二章投诉第三章回访\n01第一章接听\n要报工号。\n02第二章投诉\n要先听。'),
    ).toEqual({
      titles: [
        ['接听', '要报工号。'],
        ['投诉', '要先听。'],
      ],
      missing: ['回访'],
    });
  });

  test('are not seen in an article that only speaks of a table of contents', () => {
    expect(chapters('知识库的目录要按来电的多少排。目录太深，没有人看。')).toBeUndefined();
  });

  test('essays begin where a title counts up', () => {
    const lines = linesOf(trace('引言。\n夜班心得1\n第一篇。\n夜班心得2\n第二篇。'));
    const collection = essaysOf(lines);
    expect(collection?.introduction.text).toBe('引言。');
    expect(collection?.essays.map(({ title, body }) => [title, body.text])).toEqual([
      ['夜班心得1', '第一篇。'],
      ['夜班心得2', '第二篇。'],
    ]);
  });
});
