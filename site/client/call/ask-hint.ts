import type { Act, Play } from '../../../simulator/play.ts';
import type { Hint } from '../../calls/hint-call.ts';
import { callDeskWords } from '../../words/call-desk.ts';
import { send } from '../send.ts';

/** What is due now in a practice call, as a sentence; the reason in words when it cannot be told. */
export async function askHint(play: Play, hash: string, acts: readonly Act[]): Promise<string> {
  const { id: scenario, language } = play;
  const words = callDeskWords[language];
  const answer = await send('POST', '/api/calls/hint', { scenario, language, hash, acts });
  if (!answer.ok) return answer.offline ? words.hintFailed : (answer.error ?? words.hintFailed);
  if (!isHint(answer.value)) return words.hintFailed;
  const { now, ahead, atTheDesk } = answer.value;
  const due = now.length > 0 ? words.hintDue(now.join(language === 'zh' ? '、' : ', ')) : undefined;
  const sentence = due ?? (ahead === undefined ? words.hintNothing : words.hintAhead(ahead));
  return atTheDesk ? `${sentence}${language === 'zh' ? '。' : '. '}${words.hintAtTheDesk}` : sentence;
}

/** Only looks for what tells it apart: the answer comes from our own server. */
function isHint(value: unknown): value is Hint {
  return typeof value === 'object' && value !== null && 'now' in value && 'atTheDesk' in value;
}
