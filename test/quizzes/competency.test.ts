import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCompetencies } from '../../quizzes/competency.ts';

const FILE = 'centre/competencies.yaml';

/** One competency as YAML. */
function entry(id: string): string {
  return `  - id: ${id}\n    name: { zh: 名, en: name }\n    means: { zh: 义, en: meaning }\n`;
}

describe('the competencies of the centre', () => {
  test('are C1 to C9, in both languages', () => {
    const text = readFileSync(new URL('../../content/centre/competencies.yaml', import.meta.url), 'utf8');
    const { competencies, problems } = readCompetencies(FILE, text);
    expect(problems).toEqual([]);
    expect(competencies.map(({ id }) => id)).toEqual(['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9']);
    for (const { name, means } of competencies) {
      expect(name.zh + means.zh).toMatch(/\p{Script=Han}/u);
      expect(name.en + means.en).not.toMatch(/\p{Script=Han}/u);
    }
  });

  test.each([
    ['broken YAML', 'competencies: [', 1],
    ['no list', 'competencies: {}', 1],
    ['an empty list', 'competencies: []', 1],
    ['a wrong id', `competencies:\n${entry('c4')}`, 2],
    ['a field too many', `competencies:\n${entry('C4')}    level: 1\n`, 5],
    [
      'a missing language',
      'competencies:\n  - id: C4\n    name: { zh: 名 }\n    means: { zh: 义, en: m }\n',
      3,
    ],
    ['an id used twice', `competencies:\n${entry('C4')}${entry('C5')}${entry('C4')}`, 8],
  ])('with %s are refused, with the place', (_, text, line) => {
    const { competencies, problems } = readCompetencies(FILE, text);
    expect(competencies).toEqual([]);
    expect(problems.map(({ place }) => [place.file, place.line])).toEqual([[FILE, line]]);
  });
});
