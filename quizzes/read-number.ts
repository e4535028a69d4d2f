const NUMBER = /^([-+]?)(?:(\d{1,3}(?:,\d{3})+|\d+)(\.\d*)?|(\.\d+))$/;
const MONEY_BEFORE = /^(?:¥|rmb|cny)/;
const MONEY_AFTER = /(?:元|块|块钱|圆|yuan|rmb|cny)$/;

/**
 * A number as people type it: full-width digits, spaces, thousands commas, and money with ¥ or 元.
 * @param unit a unit that may stand after it, as the question shows it
 * @returns nothing when it is no number
 */
export function readNumber(typed: string, unit = ''): number | undefined {
  let text = squeeze(typed);
  const after = squeeze(unit);
  const sign = /^[-+]/.exec(text)?.[0] ?? '';
  text = sign + text.slice(sign.length).replace(MONEY_BEFORE, '');
  if (after !== '' && text.endsWith(after)) text = text.slice(0, -after.length);
  else text = text.replace(MONEY_AFTER, '');
  if (!NUMBER.test(text)) return undefined;
  return Number(text.replaceAll(',', ''));
}

function squeeze(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '').replaceAll('−', '-');
}
