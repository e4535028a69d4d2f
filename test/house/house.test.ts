import { expect, test } from 'vitest';
import { readCode } from './code-files.ts';
import { circles, serverCodeInBrowser, wrongDoors } from './doors.ts';
import { LOOK_AGAIN, longFiles, tooLong } from './lengths.ts';
import { wrongNames } from './names.ts';

const root = process.cwd();
const code = readCode(root);

test('the house holds code at all', () => {
  expect(code.length).toBeGreaterThan(50);
});

test('rooms are entered through their doors only', () => {
  expect(wrongDoors(code)).toEqual([]);
});

test('the content folder holds words only', () => {
  expect(code.filter(({ file }) => file.startsWith('content/'))).toEqual([]);
});

test('no code of the server comes along into the browser', () => {
  expect(serverCodeInBrowser(code)).toEqual([]);
});

test('no files import each other in a circle, types included', () => {
  expect(circles(code)).toEqual([]);
});

test('files are named by whole words in kebab-case, and none is a barrel', () => {
  expect(wrongNames(code)).toEqual([]);
});

test('no file is too long without a reason in decisions/', () => {
  const notes = longFiles(code).map(({ file, lines }) => `  ${lines} lines: ${file}\n`);
  if (notes.length > 0) process.stdout.write(`Past ${LOOK_AGAIN} lines, look again:\n${notes.join('')}`);
  expect(tooLong(root, code)).toEqual([]);
});
