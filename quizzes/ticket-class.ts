/** A class under which a ticket is filed, named in one language. */
export interface TicketClass {
  /** Group and class, such as `billing/dispute`. */
  id: string;
  name: string;
}

/** The branch of the tree on which a class grows: `billing` of `billing/dispute`. */
export function topClass(id: string): string {
  return id.split('/')[0] ?? id;
}
