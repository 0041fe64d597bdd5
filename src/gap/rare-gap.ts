/** Below this chance of a gap there is none to speak of (a modelling choice). */
const rareChance = 0.02;

/** Whether so few futures have a gap that a page says there is none, and asks for nothing. */
export function isRareGap({ gapChance }: { readonly gapChance: number }): boolean {
  return gapChance < rareChance;
}
