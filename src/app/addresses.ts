interface Routes {
  /** A page's own address, by its path: "restock-gap". */
  to(path: string): string;
}

/** A saved scenario's address, to link to. */
export const scenarioAddress = (
  router: Routes,
  { calculator, id }: { readonly calculator: string; readonly id: string },
): string => `${router.to(calculator)}?scenario=${encodeURIComponent(id)}`;

/** The address of a comparison, base first. */
export function comparisonAddress(router: Routes, ids: readonly string[]): string {
  const page = router.to('compare');
  return ids.length > 0 ? `${page}?with=${ids.map(encodeURIComponent).join(',')}` : page;
}
