/** A row of a table, with its place as a spreadsheet counts it: the first is 1. */
export interface Row {
  row: number;
  cells: string[];
}

/** A file is read only up to this many bytes. */
export const LARGEST = 5 * 1024 * 1024;

/** A whole file that cannot be read as a table. */
interface NoTable {
  row: number;
  words: { zh: string; en: string };
}

/**
 * Reads CSV (RFC 4180; commas, or tabs as Excel's "Unicode text" has them), in UTF-8, UTF-16 with BOM, or GBK.
 * Empty rows are left out and still counted.
 */
export function readTable(bytes: Uint8Array): { rows: Row[] } | NoTable {
  if (bytes.length > LARGEST) {
    return {
      row: 1,
      words: { zh: '文件超过 5 MB，请分成几份。', en: 'The file is larger than 5 MB; split it.' },
    };
  }
  const text = textOf(bytes);
  if (text === undefined || text.includes('\0')) {
    const words = {
      zh: '看不懂这个文件的编码；请另存为“CSV UTF-8”再导入。',
      en: 'The encoding of the file cannot be told; save it as "CSV UTF-8" and try again.',
    };
    return { row: 1, words };
  }
  return cut(text);
}

function textOf(bytes: Uint8Array): string | undefined {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  for (const encoding of isUtf16 ? ['utf-16le'] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this one: Excel and WPS in China write GBK where others write UTF-8.
    }
  }
  return undefined;
}

/** Every cell with the comma, tab or line end before it; a quoted one may hold any of them, and doubled quotes. */
const CELL = /(,|\t|\r\n|\n|\r)(?:"((?:[^"]|"")*)"|([^",\t\r\n][^,\t\r\n]*|))/gy;

function cut(file: string): { rows: Row[] } | NoTable {
  // With a line end before it the first row is like every other.
  const text = `\n${file}`;
  const rows: Row[] = [];
  let end = 0;
  for (const [whole, before = '', quoted, plain] of text.matchAll(CELL)) {
    if (/[\r\n]/.test(before)) rows.push({ row: rows.length + 1, cells: [] });
    rows.at(-1)?.cells.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    end += whole.length;
  }
  if (end < text.length) {
    const words = {
      zh: '这一行的引号不成对，或引号外还有字；请改好后再导入。',
      en: 'A quote in this row is not closed, or text follows it; mend it and try again.',
    };
    return { row: rows.length, words };
  }
  return { rows: rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')) };
}
