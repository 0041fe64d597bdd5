import { kinds, type Changes, type Kind, type Kinds, type Touched } from './store';

/** The changes of one kind. */
export interface KindChanges<K extends Kind = Kind> {
  readonly kind: K;
  readonly put: readonly Kinds[K][];
  readonly remove: readonly string[];
}

/** The changes by kind, kinds without any left out. */
export function changesByKind({ put = {}, remove = {} }: Changes): KindChanges[] {
  const gone: NonNullable<Changes['remove']> = {
    ...remove,
    histories: remove.histories ?? remove.products ?? [],
  };
  return kinds
    .map((kind) => ({ kind, put: [...(put[kind] ?? [])], remove: [...(gone[kind] ?? [])] }))
    .filter((changes) => changes.put.length + changes.remove.length > 0);
}

/** The ids of the rows that changes put or delete. */
export const touchedBy = (changes: Changes): Touched =>
  Object.fromEntries(
    changesByKind(changes).map(({ kind, put, remove }) => [kind, [...put.map(({ id }) => id), ...remove]]),
  );
