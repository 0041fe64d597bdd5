import { numberFormat } from '../../fields/intl-cache';
import type { planCounts } from './change-groups';

type Counts = ReturnType<typeof planCounts>;

export const notRead =
  'These files could not be read. Nothing was changed: choose them again, or reload this page.';
export const notPlanned = 'What this would change could not be worked out. Nothing was written: try again.';
export const takenBack = 'Taken back: everything is as it was before the import.';
/** What stays, by name, where an import is taken back. */
function stayingWords(stays: readonly string[]): string {
  const more = stays.length - 5;
  return more > 0 ? `${stays.slice(0, 5).join(', ')} and ${more} more` : stays.join(', ');
}

/** Said before anything is taken back. */
export const changedSince = (stays: readonly string[], any: boolean): string =>
  `Changed since this import: ${stayingWords(stays)}. Nothing was taken back${any ? ' yet' : '; correct them in the catalogue'}.`;

/** Said where all but that was taken back. */
export const takenBackBut = (stays: readonly string[]): string =>
  `Taken back, except what was changed since: ${stayingWords(stays)}.`;

/** "60 products", with the number as a reader writes it. */
export const countedIn = (locale: string, count: number, one: string, many = `${one}s`): string =>
  `${numberFormat(locale).format(count)} ${count === 1 ? one : many}`;

/** What an import did, in a sentence. */
export function importedWords({ added, changed, days, suppliers }: Counts, locale: string): string {
  const counted = (...what: [number, string, string?]) => countedIn(locale, ...what);
  const parts = [
    ...(added > 0 ? [counted(added, 'new product')] : []),
    ...(changed > 0 ? [`${counted(changed, 'product')} changed`] : []),
    ...(days > 0 ? [counted(days, 'day of history', 'days of history')] : []),
    ...(suppliers > 0 ? [counted(suppliers, 'supplier')] : []),
  ];
  return `Imported: ${parts.join(', ')}.`;
}

export const removedWords = (products: number, locale: string): string =>
  `Sample account removed: ${countedIn(locale, products, 'product')}.`;
