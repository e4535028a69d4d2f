/** True while an input method composes: then no key is ours. */
export function isComposing(event: KeyboardEvent): boolean {
  // Safari ends the composition before its last key; only the old code tells that the key still belongs to it.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return event.isComposing || event.keyCode === 229;
}

/** True when keys typed now go into a field, so that single-letter keys must not act. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target;
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}
