/**
 * Every key the app keeps in the browser's small stores. Prefixed, since pages of other projects may share the origin.
 * `public/early.js` reads the settings and draft keys by the same names.
 */
export const storedKeys = {
  settings: 'stockgap:settings',
  offlineSaid: 'stockgap:offline-said',
  /** Set while anything is in the database. */
  kept: 'stockgap:kept',
  /** Id of the product whose numbers flow between pages. */
  product: 'stockgap:product',
  /** What was said to the offer to install the app. */
  install: 'stockgap:install',
  reloadedFor: 'stockgap:reloaded-for',
  draft: (page: string, context: string) => `stockgap:draft:${page}:${context}`,
  quarantine: (page: string, context: string) => `stockgap:quarantine:${page}:${context}`,
} as const;
