/** A year on average at one reorder point. Money a year. */
export interface LevelOutcome {
  readonly reorderPoint: number;
  /** Reorder point less mean demand over lead time and review, units. */
  readonly safetyStock: number;
  readonly holding: number;
  readonly ordering: number;
  /** Sales that did not come about, orders that waited, fee. */
  readonly gapCost: number;
  readonly total: number;
  readonly gapsPerYear: number;
  readonly daysOut: number;
  /** Chance that a year has a gap. */
  readonly gapYears: number;
  /** Share of the customers who came that were served at once. */
  readonly fillRate: number;
  /** Units wanted and not sold, in a year. */
  readonly unsold: number;
  readonly onHand: number;
}

/** Cost over safety stock: what the page is about, estimated or simulated. */
export interface Curve {
  /** By rising safety stock. */
  readonly levels: readonly LevelOutcome[];
  readonly own: number;
  readonly best: number;
  /** Place of the level without safety stock. */
  readonly none: number;
  /** What one more day of cover saves a year at the own level; below 0 it costs. */
  readonly oneMoreAtOwn: number;
  readonly unitsPerDay: number;
}

/**
 * Puts levels together: the cheapest of them, and what a day more is worth.
 *
 * @param oneMore - the own level with a day's sales more
 */
export function curveOf(
  levels: readonly LevelOutcome[],
  own: number,
  oneMore: LevelOutcome,
  unitsPerDay: number,
): Curve {
  const best = levels.reduce((least, { total }, at) => (total < levels[least]!.total ? at : least), 0);
  const none = levels.reduce(
    (nearest, { safetyStock }, at) =>
      Math.abs(safetyStock) < Math.abs(levels[nearest]!.safetyStock) ? at : nearest,
    0,
  );
  const now = levels[own]!;
  const more = oneMore.safetyStock - now.safetyStock;
  return {
    levels,
    own,
    best,
    none,
    oneMoreAtOwn: ((now.total - oneMore.total) * unitsPerDay) / more,
    unitsPerDay,
  };
}
