/**
 * All keys of this copy of the app begin so. Pages of other projects may share the origin, and copies of Stockgap in other
 * folders of it, each with a database of its own. The colon closes the base, so that "/" does not begin "/stockgap/".
 */
export const keyPrefix = `stockgap:${import.meta.env.BASE_URL}:`;

/**
 * Every key the app keeps in the browser's small stores. `public/early.js` reads `settings`, `kept`, `product`, `rules`
 * and the drafts by the same names.
 */
export const storedKeys = {
  settings: `${keyPrefix}settings`,
  offlineSaid: `${keyPrefix}offline-said`,
  /** Set while anything is in the database. */
  kept: `${keyPrefix}kept`,
  /** Id of the product whose numbers flow between pages. */
  product: `${keyPrefix}product`,
  /** What was said to the offer to install the app. */
  install: `${keyPrefix}install`,
  /** Figures that the seller put in the place of rules and fees. */
  rules: `${keyPrefix}rules`,
  /** What stood there and could not be read. */
  rulesAside: `${keyPrefix}rules-set-aside`,
  reloadedFor: `${keyPrefix}reloaded-for`,
  /** The last backup. */
  backup: `${keyPrefix}backup`,
  /** The catalogue's views: as it was left, and those with a name. */
  catalogueViews: `${keyPrefix}catalogue-views`,
  /** What stands in for what products do not say themselves. */
  catalogueDefaults: `${keyPrefix}catalogue-defaults`,
  /** When the reminder of a backup was last put off. */
  backupLater: `${keyPrefix}backup-later`,
  /** Steps of the tour on the home page that are done, and whether it was put away. */
  tour: `${keyPrefix}tour`,
  /** What the columns of the seller's own tables are. */
  tables: `${keyPrefix}tables`,
  draft: (page: string, context: string) => `${keyPrefix}draft:${page}:${context}`,
  quarantine: (page: string, context: string) => `${keyPrefix}quarantine:${page}:${context}`,
} as const;
