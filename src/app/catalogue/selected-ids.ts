export const noneSelected: ReadonlySet<string> = new Set();

/** The ids selected before, with some more of them or without them. */
export function selectedWith(
  before: ReadonlySet<string>,
  ids: readonly string[],
  on: boolean,
): ReadonlySet<string> {
  const next = new Set(before);
  for (const id of ids)
    if (on) next.add(id);
    else next.delete(id);
  return next;
}

export const byId = <R extends { readonly id: string }>(rows: readonly R[]): ReadonlyMap<string, R> =>
  new Map(rows.map((row) => [row.id, row]));
