/** A part of the desk to which the keys can be brought. */
export interface DeskPart {
  focus(): void;
}

/** The desk as the keys of a call see it. */
export interface DeskKeys {
  go(to: 'search' | 'hold' | 'transfer' | 'ticket'): void;
}
