import path from 'node:path';
import { z } from 'zod';
import type { Words } from '../markdown/problem.ts';

/** Everything that can be set from outside, read once when a process starts. */
export interface Settings {
  /** The address to listen on; the loopback address unless a centre opens it to its network. */
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** The folder of the authors' files. */
  content: string;
  /** The folder of the embedded database and its secret. */
  data: string;
  /** The folder that the built site is written to and served from. */
  site: string;
  /** Whether people come over HTTPS (through a proxy), so that cookies travel over nothing else. */
  secure: boolean;
  /** A PostgreSQL address; undefined keeps the records in the embedded database. */
  databaseUrl: string | undefined;
}

const folder = (standard: string) => z.string().trim().min(1).default(standard);

const environment = z.object({
  HOST: z
    .string()
    .trim()
    .regex(/^[\w.:-]+$/)
    .default('127.0.0.1'),
  PORT: z
    .string()
    .trim()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.number().max(65535))
    .default(4321),
  CALLREADY_CONTENT: folder('content'),
  CALLREADY_DATA: folder('.callready/data'),
  CALLREADY_SITE: folder('dist'),
  CALLREADY_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: z
    .string()
    .trim()
    .regex(/^postgres(ql)?:\/\/[^\s]+$/)
    .optional(),
});

const wanted: Record<keyof z.infer<typeof environment>, Words> = {
  HOST: { zh: '主机名或 IP 地址，例如 0.0.0.0', en: 'a host name or IP address, such as 0.0.0.0' },
  PORT: { zh: '0 到 65535 之间的数字，例如 4321', en: 'a number from 0 to 65535, such as 4321' },
  CALLREADY_CONTENT: { zh: '内容文件夹的路径', en: 'the path of the content folder' },
  CALLREADY_DATA: { zh: '数据文件夹的路径', en: 'the path of the database folder' },
  CALLREADY_SITE: { zh: '网站输出文件夹的路径', en: 'the path of the folder for the built site' },
  CALLREADY_URL: {
    zh: '大家打开网站用的地址，例如 https://callready.example.com',
    en: 'the address that people open, such as https://callready.example.com',
  },
  DATABASE_URL: {
    zh: 'PostgreSQL 地址，例如 postgres://user@host/callready',
    en: 'a PostgreSQL address, such as postgres://user@host/callready',
  },
};

/**
 * Reads the settings from the environment; an empty variable counts as not set.
 * A bad value gives one sentence for each, and no settings at all. A database address is never quoted back: it holds a password.
 */
export function readSettings(
  from: Readonly<Record<string, string | undefined>>,
): { settings: Settings; wrong?: never } | { settings?: never; wrong: Words } {
  const given = Object.fromEntries(Object.entries(from).filter(([, value]) => value?.trim()));
  const read = environment.safeParse(given);
  if (!read.success) return { wrong: wrongSettings(given, read.error.issues) };
  const { HOST, PORT, CALLREADY_CONTENT, CALLREADY_DATA, CALLREADY_SITE, CALLREADY_URL, DATABASE_URL } =
    read.data;
  return {
    settings: {
      host: HOST,
      port: PORT,
      content: path.resolve(CALLREADY_CONTENT),
      data: path.resolve(CALLREADY_DATA),
      site: path.resolve(CALLREADY_SITE),
      secure: CALLREADY_URL?.startsWith('https:') ?? false,
      databaseUrl: DATABASE_URL,
    },
  };
}

function wrongSettings(
  given: Record<string, string | undefined>,
  issues: readonly z.core.$ZodIssue[],
): Words {
  const sentences = issues.map((issue): Words => {
    const name = environment.keyof().parse(issue.path[0]);
    const shown = name === 'DATABASE_URL' ? '' : ` (${String(given[name])})`;
    return {
      zh: `环境变量 ${name}${shown} 写得不对，要写${wanted[name].zh}。`,
      en: `The setting ${name}${shown} is not usable; write ${wanted[name].en}.`,
    };
  });
  return { zh: sentences.map(({ zh }) => zh).join('\n'), en: sentences.map(({ en }) => en).join('\n') };
}
