/** A class under which a ticket is filed. */
export interface TicketClassOnPage {
  /** Such as `billing/dispute`. */
  id: string;
  name: string;
  /** What a caller says whose matter it is. */
  example?: string;
}

/** A branch of the tree of classes. */
export interface ClassGroup {
  name: string;
  classes: (TicketClassOnPage & { leaf: string })[];
}

/** Group and leaf in a name: `Billing: value-added services`, or else `账务-发票`. */
const PARTS = [/^(.+?)(?:: |：)(.+)$/, /^(.+?)-(.+)$/];

/** The classes as a tree, as far as they fit what is searched: every word somewhere in name, example or id. */
export function classTree(classes: readonly TicketClassOnPage[], searched: string): ClassGroup[] {
  const words = plain(searched)
    .split(/\s+/)
    .filter((word) => word !== '');
  const groups = new Map<string, ClassGroup>();
  for (const one of classes) {
    const text = plain(`${one.name} ${one.example ?? ''} ${one.id}`);
    if (!words.every((word) => text.includes(word))) continue;
    const parts = PARTS.map((form) => form.exec(one.name)).find((found) => found !== null);
    const [, name = one.name, leaf = one.name] = parts ?? [];
    const key = one.id.split('/')[0] ?? one.id;
    const group = groups.get(key) ?? { name, classes: [] };
    group.classes.push({ ...one, leaf });
    groups.set(key, group);
  }
  return [...groups.values()];
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
