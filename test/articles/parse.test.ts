import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dangersIn, hostileMarkdown, tagsIn } from '../markdown/page-tags.ts';
import { articleOf, clean, CLEAN, read } from './written-article.ts';

const HEAD = CLEAN.slice(0, CLEAN.indexOf('先认下'));

describe('an article', () => {
  const article = articleOf(CLEAN);

  test('has its facts, with leading zeros and in the author’s order', () => {
    expect(article).toMatchObject({
      id: 'BIL-04',
      language: 'zh',
      title: '账单异议处理',
      category: 'billing',
      owner: '0031',
      effective: '2026-11-01',
      until: '2027-12-31',
      review: '2027-02-01',
      audience: ['agent'],
      asked: ['乱扣费', '多扣了八十多块', '账单不对'],
      related: ['BIL-02'],
      draft: false,
    });
  });

  test('begins with its answer, which the page does not repeat', () => {
    expect(article.answer).toBe('先认下金额，再逐项对。');
    expect(article.html).not.toContain('先认下');
    expect(article.body).not.toContain('先认下');
  });

  test('knows its lines to say and not to say, each with its place', () => {
    const file = 'zh/articles/BIL-04.md';
    expect(article.lines).toEqual([
      { text: '多出的 86 元我看到了。', forbidden: false, half: false, place: { file, line: 20, column: 1 } },
      { text: '系统不会算错的。', forbidden: true, half: false, place: { file, line: 22, column: 1 } },
      { text: '我们一项一项对。', forbidden: false, half: false, place: { file, line: 24, column: 1 } },
    ]);
  });

  test('numbers the lines to say on the page and passes over those not to say', () => {
    const quotes = tagsIn(article.html).filter(
      ({ name, attributes }) => name === 'blockquote' && attributes.size > 0,
    );
    expect(quotes.map(({ attributes }) => Object.fromEntries(attributes))).toEqual([
      { class: 'say', 'data-line': '1' },
      { class: 'never' },
      { class: 'say', 'data-line': '2' },
    ]);
    expect(article.html).toContain('<kbd>2</kbd> 复制</button>');
    expect(article.html).toContain('<span class="sign">不要说</span>');
  });

  test('leads to other articles, its own headings and the web', () => {
    const addresses = tagsIn(article.html).flatMap(({ attributes }) => attributes.get('href') ?? []);
    expect(addresses).toEqual([
      '/zh/articles/BIL-02/#part-steps',
      '#part-怎么说',
      'https://example.com/a?b=c',
    ]);
    expect(article.html).toContain('<h2 id="part-怎么说">');
    expect(article.html).toContain('<h2 id="part-依据">');
  });
});

describe('lines', () => {
  test('past the ninth have no key, and their button still copies', () => {
    const { html } = articleOf(`${HEAD}答案。\n\n${'> 您好。\n\n'.repeat(10)}`);
    expect(html).toContain('<kbd>9</kbd>');
    expect(html).not.toContain('<kbd>10</kbd>');
    expect(html).toContain('data-line="10"');
  });

  test('are forbidden on the page exactly when they are in the list, strokes and full stops placed as you like', () => {
    const written = ['~~不会。~~', '~~不会~~。', '“~~不会~~”', '会。', '**~~不会~~**', '~~一~~  \n> ~~二~~'];
    const { lines, html } = articleOf(`${HEAD}答案。\n\n${written.map((line) => `> ${line}\n`).join('\n')}`);
    expect(lines.map(({ forbidden }) => forbidden)).toEqual([true, true, true, false, true, true]);
    expect(html.match(/class="never"/g)).toHaveLength(5);
    expect(html.match(/class="say"/g)).toHaveLength(1);
  });

  test('keep their paragraphs apart', () => {
    const { lines } = articleOf(`${HEAD}Answer.\n\n> One.\n>\n> Two.  \n> Three.`);
    expect(lines[0]?.text).toBe('One. Two. Three.');
  });
});

describe('headings', () => {
  test('keep their anchors beside headings in quotations and footnotes', () => {
    const { html } = articleOf(`${HEAD}答案。\n\n> ## 里面\n\n## 外面\n\n词[^1]\n\n# 一级\n\n[^1]: 注\n`);
    expect(html).toContain('<h2 id="part-外面">');
    expect(html).toContain('<h1 id="part-一级">');
    expect(html).not.toContain('part-里面');
  });
});

describe('links', () => {
  const addressOf = (url: string) => articleOf(`${HEAD}答案。\n\n## 怎么说\n\n[a](${url})`).links[0]?.address;

  test.each([
    ['BIL-02.md', '/zh/articles/BIL-02/'],
    ['./BIL-02.md', '/zh/articles/BIL-02/'],
    ['../articles/BIL-02.md', '/zh/articles/BIL-02/'],
    ['billing/BIL-02.md', '/zh/articles/BIL-02/'],
    ['../BIL-02.md', '/zh/articles/BIL-02/'],
    ['BIL-02.md#怎么办', '/zh/articles/BIL-02/#part-怎么办'],
    ['%E8%B4%A6%E5%8D%95.md', '/zh/articles/账单/'],
    ['#怎么说', '#part-怎么说'],
    ['#%E6%80%8E%E4%B9%88%E8%AF%B4', '#part-怎么说'],
    ['https://example.com', 'https://example.com'],
    ['HTTP://EXAMPLE.COM', 'HTTP://EXAMPLE.COM'],
    ['tel:10010', 'tel:10010'],
  ])('%s leads to %s', (url, address) => {
    expect(addressOf(url)).toBe(address);
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'javascript:alert(1)/BIL-02.md',
    '//evil.example/BIL-02.md',
    '/zh/articles/BIL-02.md',
    '../scenarios/SC-01.md',
    '../../en/articles/BIL-02.md',
    'BIL-02',
    'BIL-02.txt',
    '#anderswo',
    'mailto:a@example.com',
    '%',
    '',
  ])('%j leads nowhere, and only its words are left on the page', (url) => {
    const article = articleOf(`${HEAD}答案。\n\n[words](${url})`);
    expect(article.links[0]?.address).toBeUndefined();
    expect(article.html).toBe('<p><span>words</span></p>');
  });

  test('are found in the answer, and where they name their target further down', () => {
    const { links } = articleOf(`${HEAD}见[a](BIL-02.md)。\n\n见[b][c]。\n\n[c]: BIL-08.md\n`);
    expect(links.map(({ article }) => article)).toEqual(['BIL-02', 'BIL-08']);
  });

  test('of footnotes lead there and back', () => {
    const { html } = articleOf(`${HEAD}答案。\n\n词[^1]\n\n[^1]: 注\n`);
    const ids = tagsIn(html).flatMap(({ attributes }) => attributes.get('id') ?? []);
    const hrefs = tagsIn(html).flatMap(({ attributes }) => attributes.get('href') ?? []);
    expect(hrefs).toHaveLength(2);
    for (const href of hrefs) expect(ids).toContain(href.slice(1));
  });
});

describe('an article whose first paragraph is no answer is told so', () => {
  test.each([
    ['a heading', '## 怎么说\n\n答案。', 16],
    ['a list', '- 答案。', 16],
    ['a line to say', '> 答案。', 16],
    ['a remark', '<!-- 答案。 -->', 16],
    ['nothing', '', 1],
  ])('when it is %s', (_, text, line) => {
    const { article, problems } = read(`${HEAD.trimEnd()}\n\n${text}`);
    expect(article).toBeUndefined();
    expect(problems).toMatchObject([{ rule: 'answer-first', place: { line, column: 1 } }]);
  });
});

test('a picture, which the site cannot show, is told at its place', () => {
  expect(read(`${HEAD}答案。\n\n看图：![流程](flow.png)`).problems).toMatchObject([
    { rule: 'picture', place: { line: 18, column: 4 } },
  ]);
});

describe('a wrong head', () => {
  test.each([
    ['an unquoted employee number', 'owner: "0031"', 'owner: 0031', 4, /owner.*“31”.*加引号/],
    [
      'a day that does not exist',
      'effective: 2026-11-01',
      'effective: 2026-02-30',
      5,
      /effective.*2026-02-30.*日期/,
    ],
    ['a reader that does not exist', 'audience: [agent]', 'audience: [agents]', 8, /audience.*agents/],
    ['a misspelt field', 'category:', 'categroy:', 3, /没有“categroy”.*“category”/],
    ['an empty title', 'title: 账单异议处理', 'title: ""', 2, /title/],
    ['a title without end', 'title: 账单异议处理', `title: ${'长'.repeat(81)}`, 2, /1–80/],
  ])('%s is told at its line, and no article is made', (_, from, to, line, words) => {
    const { article, problems } = read(clean([from, to]));
    expect(article).toBeUndefined();
    const told = problems.find(({ words: { zh } }) => words.test(zh));
    expect(told?.place.line).toBe(line);
  });

  test('tells all its mistakes at once, and the missing answer too', () => {
    const { problems } = read('---\ntitle: A\nowner: 1\n---\n\n- x');
    expect(problems.map(({ rule }) => rule)).toContain('answer-first');
    expect(problems.length).toBeGreaterThan(3);
  });
});

test('no page of an article holds a script, whatever its author writes', () => {
  fc.assert(
    fc.property(hostileMarkdown(), (markdown) => {
      const { article } = read(`${HEAD}答案。\n\n${markdown}`);
      if (article) expect(dangersIn(article.html, /^(https?|tel):/)).toEqual([]);
    }),
    { numRuns: 300 },
  );
}, 30_000);
