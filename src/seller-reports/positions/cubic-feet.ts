/** Cubic feet in one of a unit of volume. */
const cubicFeet: readonly (readonly [RegExp, number])[] = [
  [/^(?:cubic[\s-]*(?:feet|foot)|cu\.?\s?ft\.?|ft3|ft³)$/i, 1],
  [/^(?:cubic[\s-]*inch(?:es)?|cu\.?\s?in\.?|in3|in³)$/i, 1 / 1728],
  [/^(?:cubic[\s-]*met(?:er|re)s?|m3|m³|cbm)$/i, 35.314_666_721],
  [/^(?:cubic[\s-]*centimet(?:er|re)s?|cm3|cm³|ccm)$/i, 35.314_666_721e-6],
];

/** A volume in cubic feet; null where its unit is not known, or nothing has that volume. */
export function inCubicFeet(volume: number | null, unit: string): number | null {
  const factor = cubicFeet.find(([name]) => name.test(unit.trim()))?.[1];
  return volume === null || volume <= 0 || factor === undefined ? null : volume * factor;
}
