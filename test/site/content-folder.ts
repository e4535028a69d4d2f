import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

/** The content that comes with the product. */
export const STARTER = path.resolve(import.meta.dirname, '../../content');

const made: string[] = [];

afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new folder that is gone after the tests. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'callready-content-'));
  made.push(folder);
  return folder;
}

/** A small sound article. */
export function article(title = 'A'): string {
  return `---\ntitle: ${title}\ncategory: billing\nowner: "0031"\neffective: 2026-11-01\nreview: 2027-02-01\nasked: [a, b, c]\n---\n\nThe answer.\n`;
}

/** A content folder with the product's centre and these files. */
export function contentFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = temporaryFolder();
  cpSync(path.join(STARTER, 'centre'), path.join(folder, 'centre'), { recursive: true });
  for (const [file, text] of Object.entries(files)) write(folder, file, text);
  return folder;
}

/** Writes a file into a content folder, with the folders above it. */
export function write(folder: string, file: string, text: string | Uint8Array): void {
  const whole = path.join(folder, file);
  mkdirSync(path.dirname(whole), { recursive: true });
  writeFileSync(whole, text);
}

/** The text of a file that comes with the product. */
export function starterText(file: string): string {
  return readFileSync(path.join(STARTER, file), 'utf8');
}
