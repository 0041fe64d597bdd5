import type { UnknownTables } from './read-account';
import { tableHead } from './tables/table-head';
import { tableKind } from './tables/table-kind';

/** Tables that are no known report: what their columns are is guessed, asked, and then read by. */
export const anyTable: UnknownTables = {
  head: ({ name }, text) => tableHead(name, text),
  kindOf: tableKind,
};
