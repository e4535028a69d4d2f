import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { element, isStruckThrough, toHtml, type Rendering } from '../../markdown/html.ts';
import { outline } from '../../markdown/outline.ts';
import { ATTACKS, dangersIn, hostileMarkdown, tagsIn } from './page-tags.ts';

function html(markdown: string, rendering?: Rendering): string {
  const { opening, sections } = outline('en/a.md', markdown).outline;
  return toHtml(
    [...opening, ...sections.flatMap(({ heading, content }) => [heading, ...content])],
    rendering,
  );
}

describe('Markdown on a page', () => {
  test('becomes the HTML that one expects', () => {
    expect(html('A **b** `c`\n\n> d ~~e~~\n\n| f |\n| - |\n| g |')).toBe(
      '<p>A <strong>b</strong> <code>c</code></p>\n<blockquote>\n<p>d <del>e</del></p>\n</blockquote>\n' +
        '<table>\n<thead>\n<tr>\n<th>f</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>g</td>\n</tr>\n</tbody>\n</table>',
    );
  });

  test('emphasises Chinese beside Chinese punctuation', () => {
    expect(html('这是**重点。**请记住')).toBe('<p>这是<strong>重点。</strong>请记住</p>');
  });

  test('shows HTML that somebody wrote as code, and drops it elsewhere', () => {
    expect(html('`<b>` <b>x</b>')).toBe('<p><code>&#x3C;b></code> x</p>');
  });

  test('leads where the room says, and nowhere when it says nothing', () => {
    const link = (url: string) => (url === 'here' ? '/there' : undefined);
    expect(html('[a](here "title") [b](gone)', { link })).toBe(
      '<p><a href="/there" title="title">a</a> <span>b</span></p>',
    );
  });

  test('takes what a room adds at the end as it is', () => {
    const finish: Rendering['finish'] = (tree) => {
      tree.children.push(element('button', { type: 'button' }, [{ type: 'text', value: '<' }]));
    };
    expect(html('a', { finish })).toBe('<p>a</p><button type="button">&#x3C;</button>');
  });
});

describe('no script gets onto a page', () => {
  test.each(ATTACKS)('by %j', (attack) => {
    expect(dangersIn(html(attack))).toEqual([]);
  });

  test('by whatever else is written', () => {
    fc.assert(
      fc.property(hostileMarkdown(), (markdown) => {
        expect(dangersIn(html(markdown))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  }, 30_000);

  test('and the test itself would see one', () => {
    expect(dangersIn('<p onclick="x">a</p>')).toEqual(['p onclick']);
    expect(dangersIn('<script>')).toEqual(['<script>']);
    expect(dangersIn('<a href="java&#x0A;script:x">')).toHaveLength(1);
    expect(dangersIn('<a href="/zh/" title="onclick">a</a>')).toEqual([]);
    expect(tagsIn('<a href="a>b">')).toHaveLength(1);
  });
});

describe('a struck-through line', () => {
  test.each([
    ['~~系统不会算错的。~~', true],
    ['~~系统不会算错的~~。', true],
    ['“~~系统不会算错的~~”', true],
    ['**~~So~~** ~~so~~', true],
    ['~~one~~  \n~~two~~', true],
    ['~~one~~\n\n> ~~two~~', true],
    ['~~one~~ <br> ~~two~~', true],
    ['我帮您查~~一下~~', false],
    ['系统不会算错的。', false],
    ['~~one~~ `two`', false],
    ['', false],
    ['——', false],
  ])('%j: %j, on the page as in the file', (markdown, struck) => {
    const [quote] = outline('zh/a.md', `> ${markdown.replaceAll('\n', '\n> ')}`).outline.opening;
    if (quote?.type !== 'blockquote') throw new Error('no quotation');
    expect(isStruckThrough(quote)).toBe(struck);
    toHtml([quote], { finish: (tree) => expect(isStruckThrough(tree)).toBe(struck) });
  });
});
