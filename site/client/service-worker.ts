declare const self: ServiceWorkerGlobalScope;

/** Every page and file of a built site, by its address, with a hash of what it holds. */
export type OfflineList = Record<string, string>;

/** What a page tells: which address the person has opened. */
export interface Opened {
  opened: string;
}

/** What a page is told: whether the whole site is kept here, and when that was last compared with the server. */
export interface Kept {
  kept: boolean;
  /** An ISO time of this device's clock. */
  checked: string | undefined;
}

const STORE = 'callready-1';

/** The list of the version that is kept whole, and of the one that is still being fetched. */
const WHOLE = '/offline.json';
const COMING = '/offline.json?coming';

/** Milliseconds that a person waits for the newest version while an older one lies here. */
const PATIENCE = 1000;

/** Few at a time, so that what the person does meanwhile never queues behind it. */
const AT_ONCE = 4;

/** The newest first: what the person has opened is kept before the rest. */
const opened: string[] = [];
let round: Promise<void> | undefined;

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => {
  event.waitUntil(takeOver());
});
self.addEventListener('message', (event) => {
  if (isOpened(event.data) && event.source) event.waitUntil(keepUp(event.data.opened, event.source));
});
self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api/')) return;
  event.respondWith(isForEver(pathname) ? keptFirst(event.request) : newestFirst(event.request));
});

async function takeOver(): Promise<void> {
  const stores = await caches.keys().catch(() => []);
  await Promise.all(stores.filter((name) => name !== STORE).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** The name of such a file carries a hash of its content. */
function isForEver(address: string): boolean {
  return address.startsWith('/_astro/');
}

async function keptFirst(request: Request): Promise<Response> {
  return (await keptCopy(new URL(request.url).pathname)) ?? (await fetch(request));
}

/** What the server has now; the kept copy when the server is not reached, or not soon. */
async function newestFirst(request: Request): Promise<Response> {
  const coming = fetch(request).catch(() => undefined);
  const soon = await Promise.race([coming, afterPatience()]);
  if (soon && !isUnreached(soon)) return soon;
  const { pathname } = new URL(request.url);
  const kept = await keptCopy(pathname);
  if (kept) return kept;
  const late = await coming;
  if (late && !isUnreached(late)) return late;
  return (
    (request.mode === 'navigate' ? await withoutNetwork(pathname) : undefined) ?? late ?? Response.error()
  );
}

function afterPatience(): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(() => {
      resolve(undefined);
    }, PATIENCE);
  });
}

/** A proxy answers in place of a server that is down. */
function isUnreached({ status }: Response): boolean {
  return status >= 502 && status <= 504;
}

/** For pages that only the server can make: the way home, or a page that says why and where to go on. */
async function withoutNetwork(address: string): Promise<Response | undefined> {
  if (address === '/') return Response.redirect(`/${await chosenLanguage()}/`);
  return await keptCopy(`/${/^\/en(\/|$)/.test(address) ? 'en' : 'zh'}/offline/`);
}

/** As the server decides it (site/pages/index.ts). */
async function chosenLanguage(): Promise<'zh' | 'en'> {
  const chosen = 'cookieStore' in self ? (await self.cookieStore.get('language'))?.value : undefined;
  if (chosen === 'zh' || chosen === 'en') return chosen;
  return navigator.language.startsWith('zh') ? 'zh' : 'en';
}

/** Where a browser refuses to store anything, everything works as if nothing had been kept yet. */
async function keptCopy(address: string): Promise<Response | undefined> {
  try {
    const store = await caches.open(STORE);
    if (isForEver(address)) return await store.match(address);
    for (const name of [WHOLE, COMING]) {
      const list = await readList(store, name);
      const known = [address, `${address}/`].find((each) => list[each] !== undefined);
      const copy = known === undefined ? undefined : await store.match(keyOf(known, list[known]));
      if (copy) return copy;
    }
  } catch {
    // Nothing is kept here.
  }
  return undefined;
}

/** Versions of a page lie side by side, so that the one that is kept whole stays whole while the next one comes. */
function keyOf(address: string, hash = ''): string {
  return isForEver(address) ? address : `${address}?${hash}`;
}

async function readList(store: Cache, name: string): Promise<OfflineList> {
  const text = await (await store.match(name))?.text();
  return text === undefined ? {} : listIn(text);
}

function listIn(text: string): OfflineList {
  const list: unknown = JSON.parse(text);
  if (typeof list !== 'object' || list === null) throw new Error('The list of pages is no list');
  return Object.fromEntries(Object.entries(list).map(([address, hash]) => [address, String(hash)]));
}

/** Tells the page at once what is kept, then keeps what is new, then tells it again. */
async function keepUp(address: string, page: Client | ServiceWorker | MessagePort): Promise<void> {
  opened.unshift(address);
  page.postMessage(await whatIsKept());
  round ??= keepAll().finally(() => {
    round = undefined;
  });
  // Without network or with a full store it goes on where it stopped when the next page is opened.
  await round.catch(() => undefined);
  page.postMessage(await whatIsKept());
}

async function whatIsKept(): Promise<Kept> {
  const whole = await caches
    .open(STORE)
    .then((store) => store.match(WHOLE))
    .catch(() => undefined);
  return { kept: whole !== undefined, checked: whole?.headers.get('checked') ?? undefined };
}

/** Fetches what the server has and is not here yet. @throws when the network or the store gives out */
async function keepAll(): Promise<void> {
  const answer = await fetch(WHOLE, { cache: 'no-cache' });
  if (!answer.ok) return;
  const text = await answer.text();
  const list = listIn(text);
  const store = await caches.open(STORE);
  const before = await readList(store, WHOLE);
  await store.put(COMING, new Response(text));
  const here = new Set((await store.keys()).map(nameOf));
  const missing = new Set(inOrder(list).filter((address) => !here.has(keyOf(address, list[address]))));
  let whole = true;
  while (missing.size > 0) {
    const batch = [...new Set([...opened.filter((each) => missing.has(each)), ...missing])].slice(0, AT_ONCE);
    const kept = await Promise.all(batch.map((address) => keep(store, address, list[address])));
    whole &&= kept.every(Boolean);
    for (const address of batch) missing.delete(address);
  }
  if (!whole) return;
  await store.put(WHOLE, new Response(text, { headers: { checked: new Date().toISOString() } }));
  await forgetOthers(store, list, before);
}

/** Scripts and styles first, then the search, then the pages in the language that is read here. */
function inOrder(list: OfflineList): string[] {
  const language = opened[0]?.startsWith('/en/') ? 'en' : 'zh';
  const turns = [/^\/_astro\//, new RegExp(`^/search/${language}\\.`), new RegExp(`^/${language}/`)];
  const turnOf = (address: string) => {
    const turn = turns.findIndex((each) => each.test(address));
    return turn < 0 ? turns.length : turn;
  };
  return Object.keys(list).sort((a, b) => turnOf(a) - turnOf(b));
}

/** False when the server does not give this file; it may have just got a newer version. */
async function keep(store: Cache, address: string, hash: string | undefined): Promise<boolean> {
  const cache = isForEver(address) ? 'default' : 'no-cache';
  const answer = await fetch(address, { cache, priority: 'low' });
  if (!answer.ok || answer.redirected) return false;
  await store.put(keyOf(address, hash), answer);
  return true;
}

/** The scripts of the version before stay: a page that is still open may yet ask for one. */
async function forgetOthers(store: Cache, list: OfflineList, before: OfflineList): Promise<void> {
  const wanted = new Set([WHOLE, ...Object.keys(before).filter(isForEver)]);
  for (const [address, hash] of Object.entries(list)) wanted.add(keyOf(address, hash));
  const others = (await store.keys()).filter((request) => !wanted.has(nameOf(request)));
  await Promise.all(others.map((request) => store.delete(request)));
}

function nameOf({ url }: Request): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}

function isOpened(message: unknown): message is Opened {
  return (
    typeof message === 'object' &&
    message !== null &&
    'opened' in message &&
    typeof message.opened === 'string'
  );
}
