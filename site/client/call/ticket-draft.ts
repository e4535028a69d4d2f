/** A ticket as far as it is written. */
export interface TicketDraft {
  class: string;
  note: string;
}

function keyOf(call: string): string {
  return `callready.ticket.${call}`;
}

/** What was written so far; an empty draft when nothing was. @param call names the call in this browser */
export function keptDraft(call: string | undefined): TicketDraft {
  const empty = { class: '', note: '' };
  if (call === undefined) return empty;
  try {
    const draft: unknown = JSON.parse(localStorage.getItem(keyOf(call)) ?? 'null');
    return isDraft(draft) ? draft : empty;
  } catch {
    return empty;
  }
}

/** Keeps what is written so far; a full or forbidden store must not stop the call. */
export function keepDraft(call: string | undefined, draft: TicketDraft): void {
  if (call === undefined) return;
  try {
    localStorage.setItem(keyOf(call), JSON.stringify(draft));
  } catch {
    // It stays on the page, and is sent with the record.
  }
}

/** Forgets a draft. */
export function dropDraft(call: string | undefined): void {
  if (call === undefined) return;
  try {
    localStorage.removeItem(keyOf(call));
  } catch {
    // Nothing was kept, so nothing is to be forgotten.
  }
}

function isDraft(draft: unknown): draft is TicketDraft {
  return (
    typeof draft === 'object' &&
    draft !== null &&
    'class' in draft &&
    typeof draft.class === 'string' &&
    'note' in draft &&
    typeof draft.note === 'string'
  );
}
