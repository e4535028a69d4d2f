import { inflateRawSync } from 'node:zlib';

/** The bounds of an archive that is looked into. */
export interface ZipBounds {
  /** Most files in it. */
  files: number;
  /** Most bytes of all its files together, unpacked. */
  bytes: number;
}

/** Where a file stands in an archive. */
interface Entry {
  name: string;
  method: number;
  encrypted: boolean;
  packed: number;
  at: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const LONGEST_COMMENT = 65_535;

/**
 * The files of a zip archive, really unpacked and never beyond the bounds, whatever sizes it claims.
 * @returns why not, otherwise: it is no whole archive, or would be too large
 * @see PKWARE APPNOTE 6.3.10, 4.3
 */
export function unzip(
  bytes: Uint8Array,
  bounds: ZipBounds,
): Map<string, Uint8Array> | 'broken' | 'too-large' {
  const entries = entriesOf(bytes);
  if (!entries || entries.some(({ encrypted }) => encrypted)) return 'broken';
  if (entries.length > bounds.files) return 'too-large';
  const files = new Map<string, Uint8Array>();
  let left = bounds.bytes;
  for (const entry of entries) {
    const content = unpacked(bytes, entry, left);
    if (typeof content === 'string') return content;
    left -= content.byteLength;
    files.set(entry.name, content);
  }
  return files;
}

function entriesOf(bytes: Uint8Array): Entry[] | undefined {
  const view = viewOf(bytes);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let number = 0; number < count; number += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOf(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 22 - LONGEST_COMMENT);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}

function unpacked(
  bytes: Uint8Array,
  { at, method, packed }: Entry,
  most: number,
): Uint8Array | 'broken' | 'too-large' {
  const view = viewOf(bytes);
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL) return 'broken';
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const content = bytes.subarray(start, start + packed);
  if (content.byteLength < packed) return 'broken';
  if (method === 0) return packed > most ? 'too-large' : content;
  if (method !== 8) return 'broken';
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    return error instanceof RangeError ? 'too-large' : 'broken';
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
