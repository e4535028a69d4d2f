/** The calendar day where the reader is, `YYYY-MM-DD`: articles begin and end by the centre's own midnight. */
export function localDay(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
