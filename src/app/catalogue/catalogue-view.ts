import { triageStates, type TriageState } from '../../catalogue/triage-row';
import { cleanText } from '../../fields/text';

export const sortKeys = [
  'risk',
  'name',
  'state',
  'onHand',
  'inbound',
  'cover',
  'orderBy',
  'gapChance',
  'moneyAtRisk',
] as const;
/** `risk` is the order of urgency; every other is a column. */
export type SortKey = (typeof sortKeys)[number];

const groupings = ['none', 'supplier', 'marketplace'] as const;
export type Grouping = (typeof groupings)[number];

const lackings = ['supplier', 'lead-time', 'demand'] as const;
export type Lacking = (typeof lackings)[number];
export const lackingNames: Readonly<Record<Lacking, string>> = {
  supplier: 'No supplier',
  'lead-time': 'No lead time of its own',
  demand: 'Units sold a day not known',
};

/** What of the catalogue is listed, and in which order. */
export interface CatalogueView {
  /** Words, each of which must occur. */
  readonly query: string;
  readonly state: TriageState | null;
  /** A supplier's id. */
  readonly supplier: string | null;
  readonly marketplace: string | null;
  readonly lacking: Lacking | null;
  readonly sort: SortKey;
  readonly descending: boolean;
  readonly group: Grouping;
}

/** Everything, the most urgent first. */
export const wholeView: CatalogueView = {
  query: '',
  state: null,
  supplier: null,
  marketplace: null,
  lacking: null,
  sort: 'risk',
  descending: false,
  group: 'none',
};

export const isFiltered = ({ query, state, supplier, marketplace, lacking }: CatalogueView): boolean =>
  query.trim() !== '' || state !== null || supplier !== null || marketplace !== null || lacking !== null;

const among = <T extends string>(all: readonly T[], value: unknown): T | null =>
  all.includes(value as T) ? (value as T) : null;
const textOr = (value: unknown): string | null => (typeof value === 'string' ? cleanText(value, 200) : null);

/** A view out of stored data; what cannot be read is as in the whole view. */
export function viewFromUnknown(stored: unknown): CatalogueView {
  if (typeof stored !== 'object' || stored === null) return wholeView;
  const { query, state, supplier, marketplace, lacking, sort, descending, group } = stored as Record<
    string,
    unknown
  >;
  return {
    query: textOr(query) ?? '',
    state: among(triageStates, state),
    supplier: textOr(supplier),
    marketplace: textOr(marketplace),
    lacking: among(lackings, lacking),
    sort: among(sortKeys, sort) ?? 'risk',
    descending: descending === true,
    group: among(groupings, group) ?? 'none',
  };
}
