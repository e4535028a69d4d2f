import { appendFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inspect } from 'node:util';
import type { Words } from '../../markdown/problem.ts';

/** Keeps the whole story of an error nobody foresaw in a log, and returns the one sentence to print. */
export function unexpected(error: unknown, line: readonly string[], now: Date): Words {
  const message = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
  const story = `${now.toISOString()} callready ${line.join(' ')}\n${inspect(error)}\n\n`;
  const log = keep(story);
  if (log === undefined) {
    return {
      zh: `出了意料之外的问题：${message}。请把这句话告诉维护人员。`,
      en: `Something unexpected happened: ${message}. Please tell the maintainers this sentence.`,
    };
  }
  return {
    zh: `出了意料之外的问题：${message}。请把记录 ${log} 交给维护人员。`,
    en: `Something unexpected happened: ${message}. Please give the log ${log} to the maintainers.`,
  };
}

/** The log's path, or nothing where not even the system's own folder can be written. */
function keep(story: string): string | undefined {
  for (const folder of [path.resolve('.callready/logs'), tmpdir()]) {
    try {
      mkdirSync(folder, { recursive: true });
      const log = path.join(folder, 'callready-unexpected.log');
      appendFileSync(log, story);
      return log;
    } catch {
      continue;
    }
  }
  return undefined;
}
