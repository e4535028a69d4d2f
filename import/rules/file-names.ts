import { lineRule, withoutBullet } from './rule.ts';

/** A line that is the name of a file and nothing else. */
export const FILE_NAME = /^.{1,90}\.(?:pptx?|docx?|xlsx?|pdf|txt|rar|zip|wps|caj)(?:\s*VIP)?$/i;

/** Knows names of files standing alone: `移动客服工作计划.pptx`. */
export const fileNames = lineRule('file-names', { zh: '文件名行', en: 'names of files' }, (line) =>
  FILE_NAME.test(withoutBullet(line)),
);
