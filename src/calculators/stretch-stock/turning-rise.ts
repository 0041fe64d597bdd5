/** What one price rise earns beyond running out. */
export interface RiseTried {
  /** Fraction of the normal price. */
  readonly rise: number;
  readonly gain: number;
  readonly standardError: number;
}

/**
 * Rise beyond which running out earns more: where the gain last falls through zero, straight between the rises tried.
 *
 * @param rises - from no rise on, each higher than the one before
 * @returns fraction; 0 when every rise loses, null when the highest still gains
 */
export function turningRise(rises: readonly RiseTried[]): number | null {
  const last = rises.at(-1);
  if (last === undefined || last.gain >= 0) return null;
  for (let i = rises.length - 1; i > 0; i--) {
    const [before, after] = [rises[i - 1]!, rises[i]!];
    if (before.gain < 0) continue;
    return before.rise + ((after.rise - before.rise) * before.gain) / (before.gain - after.gain);
  }
  return 0;
}
