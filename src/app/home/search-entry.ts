/** What a search may find, the kind that comes first among equals first. */
export const entryKinds = ['Calculator', 'Page', 'Saved scenario', 'Term', 'Method', 'Rule or fee'] as const;

/** Something that can be gone to. */
export interface SearchEntry {
  readonly kind: (typeof entryKinds)[number];
  readonly title: string;
  readonly summary: string;
  /** Other words for it, by which it is looked for. */
  readonly terms: readonly string[];
  /** Address, base included. */
  readonly address: string;
}
