const TAG = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+="[^"<&]*(?:&(?:amp|lt|gt|quot);[^"<&]*)*")*)\s*(\/?)>/gy;
const TEXT = /[^<&]*(?:&(?:amp|lt|gt|quot);[^<&]*)*/gy;

/**
 * The names of all elements of a piece of XML, in the order in which they begin.
 * @throws with the place where it is not well-formed; knows elements, attributes and the four entities, nothing else
 */
export function elementsOf(xml: string): string[] {
  const names: string[] = [];
  const open: string[] = [];
  for (let at = 0; at < xml.length;) {
    at = read(TEXT, xml, at)[0].length + at;
    if (at === xml.length) break;
    const [tag, slash, name = '', , closed] = read(TAG, xml, at);
    at += tag.length;
    if (slash === '/') {
      if (open.pop() !== name) throw new Error(`</${name}> closes something else`);
      continue;
    }
    names.push(name);
    if (closed !== '/') open.push(name);
  }
  if (open.length > 0) throw new Error(`<${open.join('> <')}> stay open`);
  return names;
}

function read(pattern: RegExp, xml: string, at: number): RegExpExecArray {
  pattern.lastIndex = at;
  const found = pattern.exec(xml);
  if (!found) throw new Error(`not well-formed at: ${xml.slice(at, at + 60)}`);
  return found;
}
