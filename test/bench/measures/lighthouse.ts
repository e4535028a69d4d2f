import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { run } from '../tools/run.ts';

export interface Lighthouse {
  /** Largest contentful paint in milliseconds, on a simulated phone. */
  lcp: number;
  /** 0 to 100 for each of performance, accessibility, best practices and SEO. */
  scores: Record<string, number>;
}

/** Lighthouse's mobile audit of one page. Lighthouse is brought into the folder: nothing else here needs it. */
export async function lighthouse(folder: string, address: string): Promise<Lighthouse> {
  const program = path.join(folder, 'node_modules/lighthouse/cli/index.js');
  if (!existsSync(program)) {
    await mkdir(folder, { recursive: true });
    await writeFile(
      path.join(folder, 'package.json'),
      JSON.stringify({ private: true, dependencies: { lighthouse: '13.5.0' } }),
    );
    await run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], folder);
  }
  const report = path.join(folder, 'report.json');
  const chrome = process.env['CHROMIUM_PATH'];
  await run(
    process.execPath,
    [
      program,
      address,
      '--output=json',
      `--output-path=${report}`,
      '--quiet',
      '--chrome-flags=--headless=new --no-sandbox',
    ],
    folder,
    chrome === undefined ? {} : { CHROME_PATH: chrome },
  );
  return figuresIn(JSON.parse(await readFile(report, 'utf8')));
}

function figuresIn(report: unknown): Lighthouse {
  const at = (value: unknown, ...keys: string[]): unknown =>
    keys.reduce(
      (inside, key) => (typeof inside === 'object' && inside !== null ? Reflect.get(inside, key) : undefined),
      value,
    );
  const categories = at(report, 'categories');
  const names = typeof categories === 'object' && categories !== null ? Object.keys(categories) : [];
  return {
    lcp: Number(at(report, 'audits', 'largest-contentful-paint', 'numericValue')),
    scores: Object.fromEntries(
      names.map((name) => [name, Math.round(Number(at(categories, name, 'score')) * 100)]),
    ),
  };
}
