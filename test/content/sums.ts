const NUMBER = String.raw`¥?\d+(?:\.\d+)?%?`;
const OPERATOR = String.raw` ?[+−×÷] ?`;
const TERM = String.raw`(?:${NUMBER}|\(${NUMBER}(?:${OPERATOR}${NUMBER})+\))`;

/** A sum with its result, such as `30% × 7 × 129 = ¥270.90`; units and other words may not stand in it. */
const SUM = new RegExp(`(${TERM}(?:${OPERATOR}${TERM})+) = (${NUMBER})`, 'g');

/** A sum that somebody wrote, the result they gave, and its true result written in the same way. */
export interface Sum {
  sum: string;
  claimed: string;
  comesTo: string;
}

/** The sums in a text. */
export function sumsIn(text: string): Sum[] {
  return [...text.matchAll(SUM)].map(([, sum = '', claimed = '']) => ({
    sum,
    claimed,
    comesTo: written(resultOf(sum), claimed),
  }));
}

/** A number with the signs and the decimals of another. */
function written(number: number, like: string): string {
  const decimals = /\.(\d+)/.exec(like)?.[1]?.length ?? 0;
  const inPerCent = like.endsWith('%');
  const digits = (inPerCent ? number * 100 : number).toFixed(decimals);
  return `${like.startsWith('¥') ? '¥' : ''}${digits}${inPerCent ? '%' : ''}`;
}

/** The result of a sum of numbers, `+ − × ÷` and brackets; `30%` is 0.3. */
function resultOf(sum: string): number {
  const opened = sum.replaceAll(/\(([^)]*)\)/g, (_, inner: string) => String(resultOf(inner)));
  return opened
    .split(/(?=[+−])/)
    .map((part) => (part.startsWith('−') ? -productOf(part.slice(1)) : productOf(part.replace('+', ''))))
    .reduce((total, part) => total + part, 0);
}

function productOf(product: string): number {
  const [first = '', ...rest] = product.split(/(?=[×÷])/);
  return rest.reduce((result, factor) => {
    const value = valueOf(factor.slice(1));
    return factor.startsWith('×') ? result * value : result / value;
  }, valueOf(first));
}

function valueOf(number: string): number {
  const value = Number(number.replaceAll(/[¥%]/g, ''));
  return number.includes('%') ? value / 100 : value;
}
