import { describe, expect, test } from 'vitest';
import { printProblem } from '../../markdown/problem.ts';
import { read, sample } from './written-quiz.ts';

/** What an author is told who writes one passage of the sample otherwise. */
function told(passage: string, otherwise: string): string[] {
  if (!sample('en').includes(passage)) throw new Error(`the sample has no "${passage}"`);
  return read(sample('en').replace(passage, otherwise)).problems.map((problem) =>
    printProblem(problem, 'en').replace('en/quizzes/QZ-99.md', 'F'),
  );
}

describe('what the page of a quiz would leave out is told', () => {
  test.each([
    [
      'a link without its folder',
      '../articles/SRV-02.md',
      'SRV-02.md',
      'F:17:7: The link "SRV-02.md" leads nowhere.',
    ],
    ['a link to a quiz', '../articles/SRV-02.md', 'QZ-02.md', 'F:17:7: The link "QZ-02.md" leads nowhere.'],
    [
      'a link in the introduction',
      'One question of each type.',
      'See [x](javascript:alert(1)).',
      'F:7:5: The link "javascript:alert(1)" leads nowhere.',
    ],
    ['a picture', '> Four levels.', '> ![levels](levels.png)', 'The site cannot show pictures yet'],
  ])('%s', (_, passage, otherwise, line) => {
    const lines = told(passage, otherwise);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(line);
  });

  test.each(['https://example.com/a', 'tel:10000', '../articles/SRV-02.md#opening'])('but not %s', (url) => {
    expect(told('../articles/SRV-02.md', url)).toEqual([]);
  });
});
