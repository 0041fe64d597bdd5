/** Beyond these, pieces are too few and memory too dear. */
const mostHelpers = 6;

/**
 * How many workers run pieces side by side: a core is left to the page, save where there are but two, since it is seldom busy.
 *
 * @param cores - as the browser says; undefined where it does not
 */
export function poolSize(cores: number | undefined): number {
  const known = cores ?? 2;
  return Math.max(1, Math.min(mostHelpers, known <= 2 ? known : known - 1));
}
