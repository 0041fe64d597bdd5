import { usualDefaults, type CatalogueDefaults } from '../../catalogue/triage-row';
import { cleanText } from '../../fields/text';
import type { SmallStore } from '../small-store';
import { storedKeys } from '../stored-keys';
import { viewFromUnknown, wholeView, type CatalogueView } from './catalogue-view';

/** A view under a name. */
export interface NamedView {
  readonly name: string;
  readonly view: CatalogueView;
}

/** The view as it was left, and those the seller has named. */
export interface KeptViews {
  readonly last: CatalogueView;
  readonly named: readonly NamedView[];
}

export const longestViewName = 60;
const mostViews = 50;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(text: string | null): Record<string, unknown> {
  try {
    const stored: unknown = JSON.parse(text ?? '{}');
    return isRecord(stored) ? stored : {};
  } catch {
    return {};
  }
}

export function viewsFromText(text: string | null): KeptViews {
  const { last, named } = parsed(text);
  const read = (Array.isArray(named) ? named : []).slice(0, mostViews).flatMap((one: unknown) => {
    if (!isRecord(one) || typeof one.name !== 'string') return [];
    const name = cleanText(one.name, longestViewName);
    return name === '' ? [] : [{ name, view: viewFromUnknown(one.view) }];
  });
  return {
    last: isRecord(last) ? viewFromUnknown(last) : wholeView,
    // A name stands for one view: the last one said.
    named: [...new Map(read.map((one) => [one.name, one])).values()],
  };
}

export const keptViews = (store: SmallStore): KeptViews =>
  viewsFromText(store.read(storedKeys.catalogueViews));

/** @returns whether it could be kept */
export const keepViews = (store: SmallStore, views: KeptViews): boolean =>
  store.write(storedKeys.catalogueViews, JSON.stringify(views));

/** Ranges of the catalogue's defaults. */
const defaultRanges: Readonly<
  Record<keyof CatalogueDefaults, { readonly min: number; readonly max: number }>
> = {
  leadTimeDays: { min: 0, max: 730 },
  leadTimeSd: { min: 0, max: 365 },
  safetyDays: { min: 0, max: 365 },
  orderDays: { min: 1, max: 730 },
  marginShare: { min: 0, max: 1 },
};

export function defaultsFromText(text: string | null): CatalogueDefaults {
  const stored = parsed(text);
  const read = Object.entries(defaultRanges).flatMap(([key, { min, max }]) => {
    const value = stored[key];
    return typeof value === 'number' && value >= min && value <= max ? [[key, value] as const] : [];
  });
  return { ...usualDefaults, ...Object.fromEntries(read) };
}

export const keptDefaults = (store: SmallStore): CatalogueDefaults =>
  defaultsFromText(store.read(storedKeys.catalogueDefaults));

/** @returns whether they could be kept */
export const keepDefaults = (store: SmallStore, defaults: CatalogueDefaults): boolean =>
  store.write(storedKeys.catalogueDefaults, JSON.stringify(defaults));
