import { pinWords } from '../words/pins.ts';
import { isComposing, isTyping } from './composition.ts';
import { holdMemory, memoryOf, personHere, type Pin } from './memory.ts';
import { pageLanguage } from './page-language.ts';
import { refusal } from './send-form.ts';
import { send } from './send.ts';
import { toast } from './toast.ts';

const language = pageLanguage();
const words = pinWords[language];
const day = new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric' });

/** Says for which team the article is pinned, by whom and when; leaders pin and unpin it there. */
export function showPinned(article: HTMLElement, id: string): void {
  const { pins, leads } = memoryOf(personHere(), language);
  const place = placeIn(article);
  const here = pins.filter((pin) => pin.id === id);
  const hadFocus = place.contains(document.activeElement) ? buttonWithFocus(place) : undefined;
  place.replaceChildren(
    ...here.map(signOf),
    ...leads.map((team) =>
      buttonOf(
        team,
        id,
        here.some((pin) => pin.team === team),
        leads.length > 1,
      ),
    ),
  );
  if (hadFocus !== undefined) place.querySelectorAll('button').item(hadFocus).focus();
}

/** Made once, below the title; its key with it. */
function placeIn(article: HTMLElement): HTMLElement {
  const known = article.querySelector<HTMLElement>('.article-pins');
  if (known) return known;
  const place = document.createElement('div');
  place.className = 'article-pins';
  article.querySelector('.article-title')?.after(place);
  document.addEventListener('keydown', (event) => {
    if (isComposing(event) || isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'p') pinByKey(place);
  });
  return place;
}

/** With one team the key pins; with several it leads to the buttons, where the team is chosen. */
function pinByKey(place: HTMLElement): void {
  const { leads } = memoryOf(personHere(), language);
  const button = place.querySelector('button');
  if (leads.length === 1) button?.click();
  else button?.focus();
}

function signOf({ team, by, at }: Pin): HTMLElement {
  const sign = document.createElement('span');
  sign.className = 'meta pinned';
  sign.textContent = words.pinnedBy(team, by, day.format(new Date(at)));
  return sign;
}

function buttonOf(team: string, id: string, isPinned: boolean, named: boolean): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button quiet';
  button.textContent = named ? words.pinFor(team) : words.pin;
  button.title = words.pinKey;
  button.ariaKeyShortcuts = 'p';
  button.setAttribute('aria-pressed', String(isPinned));
  button.addEventListener('click', () => void turn(button, team, id, !isPinned));
  return button;
}

async function turn(button: HTMLButtonElement, team: string, id: string, pinned: boolean): Promise<void> {
  if (button.disabled) return;
  button.disabled = true;
  const answer = await send('POST', '/api/kept/pin', { article: id, team, pinned });
  button.disabled = false;
  if (!answer.ok) {
    toast(refusal(answer));
    return;
  }
  const person = personHere();
  const { value } = answer;
  if (person !== undefined && hasPins(value))
    holdMemory(person, language, { ...memoryOf(person, language), pins: value.pins });
  toast(pinned ? words.pinned(team) : words.unpinned(team));
  document.dispatchEvent(new CustomEvent('remembered'));
}

function hasPins(value: unknown): value is { pins: Pin[] } {
  return typeof value === 'object' && value !== null && 'pins' in value && Array.isArray(value.pins);
}

function buttonWithFocus(place: HTMLElement): number | undefined {
  const at = [...place.querySelectorAll('button')].findIndex((button) => button === document.activeElement);
  return at < 0 ? undefined : at;
}
