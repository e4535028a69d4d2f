import { describe, expect, test } from 'vitest';
import { readCategories } from '../../articles/categories.ts';
import { printProblem } from '../../markdown/problem.ts';

const told = (text: string) =>
  readCategories('centre/categories.yaml', text).problems.map((problem) => printProblem(problem, 'en'));

test('the shelves are read in their order', () => {
  const text =
    'categories:\n  - id: service\n    name: { zh: 服务规范, en: Service }\n    prefix: [SRV]\n  - id: billing\n    name: { zh: 账务, en: Bills }\n';
  expect(readCategories('centre/categories.yaml', text)).toEqual({
    categories: [
      { id: 'service', name: { zh: '服务规范', en: 'Service' }, prefix: ['SRV'] },
      { id: 'billing', name: { zh: '账务', en: 'Bills' }, prefix: [] },
    ],
    problems: [],
  });
});

describe('a faulty file of shelves is a Problem at its place', () => {
  test.each([
    [
      'a name in one language',
      'categories:\n  - id: service\n    name: { zh: 服务 }',
      'centre/categories.yaml:3:11: ',
    ],
    [
      'an id that is no address',
      'categories:\n  - id: Service Desk\n    name: { zh: a, en: b }',
      'centre/categories.yaml:2:9: ',
    ],
    [
      'a misspelt field',
      'categories:\n  - id: service\n    nmae: { zh: a, en: b }',
      'centre/categories.yaml:',
    ],
    ['broken YAML', 'categories: [', 'centre/categories.yaml:1:14: '],
    ['nothing in it', '', 'centre/categories.yaml:1:1: '],
    ['a list without a field', '- id: service', 'centre/categories.yaml:1:1: '],
  ])('%s', (_, text, place) => {
    expect(told(text)[0]).toContain(place);
    expect(readCategories('centre/categories.yaml', text).categories).toEqual([]);
  });
});
