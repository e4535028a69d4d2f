/**
 * The formulas once more, as textbooks print them: slow, on whole tables, and written apart from the product's.
 */

export function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** (Σxy − ΣxΣy/n) / (n − 1). */
export function covarianceOf(x: readonly number[], y: readonly number[]): number {
  const products = x.reduce((sum, value, index) => sum + value * (y[index] ?? 0), 0);
  const both = x.reduce((sum, value) => sum + value, 0) * y.reduce((sum, value) => sum + value, 0);
  return (products - both / x.length) / (x.length - 1);
}

export function correlation(x: readonly number[], y: readonly number[]): number {
  return covarianceOf(x, y) / Math.sqrt(covarianceOf(x, x) * covarianceOf(y, y));
}

export function columnOf(table: readonly (readonly number[])[], item: number): number[] {
  return table.map((row) => row[item] ?? 0);
}

export function totalsOf(table: readonly (readonly number[])[]): number[] {
  return table.map((row) => row.reduce((sum, mark) => sum + mark, 0));
}

/** Cronbach's α as he wrote it first: k/(k−1) · (1 − Σ variances / variance of the totals). */
export function alpha(table: readonly (readonly number[])[]): number {
  const items = table[0]?.length ?? 0;
  const totals = totalsOf(table);
  const variances = Array.from({ length: items }, (_, item) => {
    const column = columnOf(table, item);
    return covarianceOf(column, column);
  });
  const own = variances.reduce((sum, value) => sum + value, 0);
  return (items / (items - 1)) * (1 - own / covarianceOf(totals, totals));
}

/** As spreadsheets have it (SKEW): n/((n−1)(n−2)) · Σz³ with z from the sample's standard deviation. */
export function skew(values: readonly number[]): number {
  const n = values.length;
  return (n / ((n - 1) * (n - 2))) * sumOfPowers(values, 3);
}

/** As spreadsheets have it (KURT). */
export function excess(values: readonly number[]): number {
  const n = values.length;
  const all = (n - 1) * (n - 2) * (n - 3);
  return ((n * (n + 1)) / all) * sumOfPowers(values, 4) - (3 * (n - 1) ** 2) / ((n - 2) * (n - 3));
}

function sumOfPowers(values: readonly number[], power: number): number {
  const middle = average(values);
  const deviation = Math.sqrt(covarianceOf(values, values));
  return values.reduce((sum, value) => sum + ((value - middle) / deviation) ** power, 0);
}
