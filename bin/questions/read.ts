import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { printProblem, type Language, type Problem, type Words } from '../../markdown/problem.ts';
import { LARGEST_QUESTION_FILE } from '../../quizzes/exchange/loss.ts';
import { readSettings } from '../../server/settings.ts';
import { readAuthorFile } from '../../site/author-file.ts';
import { readLibrary } from '../../site/library.ts';
import { bringQuestions, type BroughtQuestions } from '../../site/question-files/bring-questions.ts';
import { calledWrongly, type Given, type Outcome, type Terminal } from '../command.ts';
import { languageGiven } from './language-given.ts';

const QUIZ_ID = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,79}$/u;

/** `questions read`: a question file as the draft of a quiz, printed or written into a content folder. */
export async function readFileOfQuestions({ options, words }: Given, terminal: Terminal): Promise<Outcome> {
  const [, file, more] = words;
  const { settings, wrong } = readSettings(terminal.environment);
  if (!settings) return calledWrongly(wrong, terminal);
  const language = languageGiven(options['language'], terminal);
  if (file === undefined || more !== undefined) return calledWrongly(NAME_ONE, terminal);
  if (!language) return calledWrongly(WHICH_LANGUAGE, terminal);
  const { into, quiz, competency } = options;
  if (quiz !== undefined && (typeof quiz !== 'string' || !QUIZ_ID.test(quiz))) {
    return calledWrongly(
      { zh: '--quiz 后面请写测验编号，如 QZ-04。', en: 'After --quiz write a quiz: QZ-04.' },
      terminal,
    );
  }
  const bytes = await contentOf(file);
  if (!bytes) return calledWrongly(cannotRead(file), terminal);
  const folder = path.resolve(typeof into === 'string' ? into : settings.content);
  terminal.progress({ zh: `正在读 ${file}`, en: `Reading ${file}` });
  const library = await readLibrary(settings.content, 'elsewhere');
  const id = quiz ?? (await nextId(folder, language));
  const below = `${language}/quizzes/${id}.md`;
  const brought = await bringQuestions(
    file,
    bytes,
    {
      language,
      title: path.basename(file).replace(/(?:\.(?:gift|aiken|moodle))?\.[a-z]+$/i, ''),
      competency: typeof competency === 'string' ? competency : undefined,
      file: below,
      standing: quiz === undefined ? undefined : (await readAuthorFile(folder, below)).text,
    },
    library,
  );
  const target = path.join(folder, below);
  if (brought.draft && typeof into === 'string') {
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, brought.draft.text);
  }
  return report(brought, typeof into === 'string' ? target : undefined, terminal.language);
}

async function contentOf(file: string): Promise<Uint8Array | undefined> {
  try {
    const { size } = await stat(file);
    return size > LARGEST_QUESTION_FILE ? undefined : await readFile(file);
  } catch {
    return undefined;
  }
}

/** The first number that no quiz of a folder has, in either language. */
async function nextId(folder: string, language: Language): Promise<string> {
  const other = language === 'zh' ? 'en' : 'zh';
  const names = await Promise.all(
    [language, other].map((each) => readdir(path.join(folder, each, 'quizzes')).catch(() => [])),
  );
  const taken = new Set(names.flat());
  for (let number = 1; ; number += 1) {
    const id = `QZ-${String(number).padStart(2, '0')}`;
    if (!taken.has(`${id}.md`)) return id;
  }
}

function report(brought: BroughtQuestions, written: string | undefined, language: Language): Outcome {
  const { bad, problems, losses, draft } = brought;
  const say = (words: Words) => words[language];
  const lines = (list: readonly Problem[]) => list.map((one) => printProblem(one, language));
  const cells = bad.map((one) => `${one.cell} ${one.column}: ${say(one.words)}`);
  const carried = losses.length > 0 ? ['', say(LEFT), ...lines(losses)] : [];
  const json = { ...brought, written };
  if (!draft)
    return { exit: 1, text: [say(NOTHING), ...cells, ...lines(problems), ...carried].join('\n'), json };
  const { added, changed, kept } = draft;
  const counts = say({
    zh: `新增 ${String(added.length)} 道，更新 ${String(changed.length)} 道，不变 ${String(kept)} 道。`,
    en: `${String(added.length)} new, ${String(changed.length)} changed, ${String(kept)} as they are.`,
  });
  const mend = draft.problems.length > 0 ? ['', say(MEND), ...lines(draft.problems)] : [];
  const end =
    written === undefined ? [draft.text] : [say({ zh: `已写进 ${written}`, en: `Written into ${written}` })];
  return { exit: 0, text: [...end, counts, ...carried, ...mend].join('\n'), json };
}

const NAME_ONE: Words = {
  zh: '请写一个题目文件：questions read 题目.xlsx',
  en: 'Name one question file: questions read BANK.xlsx',
};
const WHICH_LANGUAGE: Words = {
  zh: '--language 后面请写 zh 或 en。',
  en: 'After --language write zh or en.',
};
const NOTHING: Words = {
  zh: '一道题也没有导入，请改好下面各处再试：',
  en: 'No question was brought in; mend these places and try again:',
};
const LEFT: Words = { zh: '没能照搬，请看一眼：', en: 'Not carried as it was:' };
const MEND: Words = { zh: '发布之前还要改：', en: 'To be mended before it is published:' };

function cannotRead(file: string): Words {
  return {
    zh: `读不了 ${file}：请检查路径，文件不超过 12 MB。`,
    en: `${file} cannot be read: check the path, and that it is at most 12 MB.`,
  };
}
