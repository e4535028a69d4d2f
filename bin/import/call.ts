/** What a line that calls `import` asks for. */
export interface Call {
  /** The pages, as they were written on the line. */
  sources: string[];
  /** The content folder for the drafts. */
  into: string;
  /** Employee number of the drafts' keeper. */
  owner: string;
  /** Where a new content folder's centre is copied from. */
  centre: string;
  /** Whether drafts that were edited since are overwritten. */
  replace: boolean;
}
