const TRUE = new Set(['对', '正确', '是', '真', 'true', 'right', 'correct', 'yes']);
const FALSE = new Set(['错', '错误', '否', '假', 'false', 'wrong', 'incorrect', 'no']);

/** Whether two options are the pair of a statement to judge, and then whether it is true; else nothing. */
export function truthOf(options: readonly { text: string; right: boolean }[]): boolean | undefined {
  const yes = options.find(({ text }) => TRUE.has(text.trim().toLowerCase()));
  const no = options.find(({ text }) => FALSE.has(text.trim().toLowerCase()));
  if (options.length !== 2 || !yes || !no || yes.right === no.right) return undefined;
  return yes.right;
}

/** Whether words are the true one of such a pair. */
export function saysTrue(text: string): boolean {
  return TRUE.has(text.trim().toLowerCase());
}
