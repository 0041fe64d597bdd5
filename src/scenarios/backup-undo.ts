import type { Changes, Everything, Kind, Kinds } from './store';
import { kinds } from './store';

const byId = <K extends Kind>(everything: Everything, kind: K): Map<string, Kinds[K]> =>
  new Map((everything[kind] as readonly Kinds[K][]).map((row) => [row.id, row]));

function undoOfKind<K extends Kind>(before: Everything, { put, remove }: Changes, kind: K) {
  const had = byId(before, kind);
  const written = (put?.[kind] ?? []) as readonly Kinds[K][];
  const back = written.flatMap((row) => {
    const old = had.get(row.id);
    return old ? [{ ...old, revision: row.revision + 1 }] : [];
  });
  const removed = (remove?.[kind] ?? []).flatMap((id) => had.get(id) ?? []);
  return {
    put: [...back, ...removed],
    remove: written.map(({ id }) => id).filter((id) => !had.has(id)),
  };
}

/** The way back from a restore: rows it overwrote or deleted as they were, revision aside, and those it added gone. */
export function undoOf(before: Everything, changes: Changes): Changes {
  const lists = kinds.map((kind) => [kind, undoOfKind(before, changes, kind)] as const);
  return {
    put: Object.fromEntries(lists.map(([kind, { put }]) => [kind, put])),
    remove: Object.fromEntries(lists.map(([kind, { remove }]) => [kind, remove])),
  };
}

/**
 * Whether what a restore wrote still stands as it wrote it, so that undoing it takes nothing else along.
 *
 * @param now - the kinds to look at
 */
export function standsAsWritten(now: Partial<Everything>, { put, remove }: Changes): boolean {
  return kinds.every((kind) => {
    const rows = now[kind];
    if (rows === undefined) return true;
    const has = new Map(rows.map((row) => [row.id, row]));
    return (
      (put?.[kind] ?? []).every(({ id, revision }) => has.get(id)?.revision === revision) &&
      (remove?.[kind] ?? []).every((id) => !has.has(id))
    );
  });
}

/** How many rows some changes put and delete. */
export function changesIn({ put, remove }: Changes): { readonly put: number; readonly remove: number } {
  const sum = (lists: Changes['put'] | Changes['remove']) =>
    kinds.reduce((total, kind) => total + (lists?.[kind]?.length ?? 0), 0);
  return { put: sum(put), remove: sum(remove) };
}
