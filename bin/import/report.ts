import type { Finding } from '../../import/finding.ts';
import type { ImportedPage } from '../../import/import-page.ts';
import { printProblem, type Language, type Words } from '../../markdown/problem.ts';
import type { Call } from './call.ts';
import type { Imported } from './import-sources.ts';

const SCRIPTS: Record<ImportedPage['script'], Words> = {
  simplified: { zh: '简体', en: 'simplified characters' },
  traditional: { zh: '繁体，已转成简体', en: 'traditional characters, made simplified' },
  converted: {
    zh: '繁体（由简体转换而来），已转回简体',
    en: 'traditional characters that a site made of simplified ones, made simplified again',
  },
};

const KINDS: [Finding['kind'], Words][] = [
  ['left-out', { zh: '没有放进草稿', en: 'Left out' }],
  ['mended', { zh: '已修复，请核对', en: 'Mended, please check' }],
  ['doubt', { zh: '拿不准，需要人来定', en: 'In doubt, a person must decide' }],
];

/** File by file what was done and what is doubted, as a person reads it. */
export function reportText(results: readonly Imported[], call: Call, language: Language): string {
  const lines = results.flatMap((result) => [
    ...(result.problem ? [printProblem(result.problem, language)] : fileLines(result, language)),
    '',
  ]);
  return [...lines, ...ending(results, call, language)].join('\n');
}

function fileLines(result: Exclude<Imported, { page?: never }>, language: Language): string[] {
  if (result.problem) return [];
  const { source, page, written, left } = result;
  const say = (words: Words): string => words[language];
  const removed = page.removed
    .map(({ words, count }) => `${words[language]} ${count}`)
    .join(language === 'zh' ? '、' : ', ');
  const lines = [
    source,
    say({
      zh: `  编码 ${page.encoding.toUpperCase()}，${SCRIPTS[page.script].zh}`,
      en: `  Encoding ${page.encoding.toUpperCase()}, ${SCRIPTS[page.script].en}`,
    }),
  ];
  if (removed !== '')
    lines.push(say({ zh: `  去掉或改掉：${removed}`, en: `  Taken out or changed: ${removed}` }));
  lines.push(say({ zh: `  草稿 ${written.length} 篇：`, en: `  Drafts: ${written.length}` }));
  written.forEach(({ file, changed }, index) => {
    const draft = page.drafts[index];
    const same = changed ? '' : say({ zh: '（没有变化）', en: ' (unchanged)' });
    lines.push(`    ${file}  ${draft?.title ?? ''}  [${draft?.category ?? ''}]${same}`);
  });
  if (page.missing.length > 0) {
    lines.push(
      say({
        zh: `  只有标题、没有正文的章节：${page.missing.join('、')}。请向提供者索取。`,
        en: `  Chapters with a title and no text: ${page.missing.join(', ')}. Please ask for them.`,
      }),
    );
  }
  if (left.length > 0) {
    lines.push(
      say({
        zh: `  以前导入、这次不再有的草稿，请自行决定去留：${left.join('、')}`,
        en: `  Drafts of an earlier import that this file no longer has; keep or delete them: ${left.join(', ')}`,
      }),
    );
  }
  for (const [kind, words] of KINDS) {
    const findings = page.findings.filter((finding) => finding.kind === kind);
    if (findings.length === 0) continue;
    lines.push(`  ${words[language]} (${findings.length}):`);
    for (const finding of findings)
      lines.push(`    ${printProblem(finding, language)}`, `        ${finding.context}`);
  }
  return lines;
}

function ending(results: readonly Imported[], { into, owner }: Call, language: Language): string[] {
  const done = results.filter((result) => result.problem === undefined);
  const failed = results.length - done.length;
  const drafts = done.reduce((sum, { written }) => sum + written.length, 0);
  const lines: Words[] = [
    {
      zh: `${done.length} 个文件导入成 ${drafts} 篇草稿，放在 ${into}/zh/articles${failed > 0 ? `；${failed} 个没能导入` : ''}。`,
      en: `${done.length} files became ${drafts} drafts in ${into}/zh/articles${failed > 0 ? `; ${failed} could not be imported` : ''}.`,
    },
  ];
  if (drafts > 0) {
    lines.push(
      {
        zh: `负责人暂填 ${owner}，请在每篇的 owner 里写上真正负责人的工号；类别和 asked 是按字面猜的，也请过目。`,
        en: `Their keeper is ${owner} for now: set the owner of each to a real employee number. Categories and "asked" were guessed by words; look at them too.`,
      },
      {
        zh: `看效果：CALLREADY_CONTENT=${into} npm start`,
        en: `To look at them: CALLREADY_CONTENT=${into} npm start`,
      },
    );
  }
  return lines.map((words) => words[language]);
}

/** The same as data. */
export function reportJson(results: readonly Imported[], { into, owner }: Call, language: Language): unknown {
  return {
    into,
    owner,
    files: results.map((result) => {
      if (result.problem) {
        const { place, rule, words } = result.problem;
        return { source: result.source, problem: { ...place, rule, message: words[language] } };
      }
      const { source, page, written, left } = result;
      return {
        source,
        encoding: page.encoding,
        script: page.script,
        title: page.title ?? null,
        removed: page.removed.map(({ rule, count }) => ({ rule, count })),
        drafts: written.map(({ id, file, changed }, index) => ({
          id,
          file,
          changed,
          title: page.drafts[index]?.title,
          category: page.drafts[index]?.category,
          sections: page.drafts[index]?.blocks.filter(({ kind }) => kind === 'heading').length,
        })),
        missing: page.missing,
        left,
        findings: page.findings.map(({ kind, rule, place, words, context }) => ({
          kind,
          rule,
          line: place.line,
          column: place.column,
          message: words[language],
          context,
        })),
      };
    }),
  };
}
