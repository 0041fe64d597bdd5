/** How a sheet is made to fit: each step smaller than the one before. */
export interface SheetSize {
  /** Tighter lines and a lower picture. */
  readonly dense: boolean;
  /** Most inputs, assumptions and actions that are shown. */
  readonly inputs: number;
  readonly assumptions: number;
  readonly actions: number;
}

/** The smallest a sheet is cut to before its end is lost. */
const fewestInputs = 6;
const fewestLines = 2;

/**
 * The largest size that fits: first denser, then fewer inputs, then fewer assumptions and actions.
 *
 * @param whole - how many there are of each
 * @param fits - lays the sheet out at a size and says whether it fits its page; called some dozen times
 */
export function fittedSize(whole: Omit<SheetSize, 'dense'>, fits: (size: SheetSize) => boolean): SheetSize {
  const loose = { ...whole, dense: false };
  if (fits(loose)) return loose;
  let size: SheetSize = { ...whole, dense: true };
  if (fits(size)) return size;
  for (const part of ['inputs', 'assumptions', 'actions'] as const) {
    const fewest = Math.min(whole[part], part === 'inputs' ? fewestInputs : fewestLines);
    const smallest = { ...size, [part]: fewest };
    if (!fits(smallest)) {
      size = smallest;
      continue;
    }
    return { ...size, [part]: largest(fewest, whole[part], (count) => fits({ ...size, [part]: count })) };
  }
  return size;
}

/** The largest whole number from `low`, which fits, to `high`, which does not, that fits. */
function largest(low: number, high: number, fits: (count: number) => boolean): number {
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}
