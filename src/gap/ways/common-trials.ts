import { joinTrials, type WayTrials } from '../../engine/simulation/compare-ways';

/**
 * The blocks that all of what is compared has, joined: whoever is first, only futures that every one has met are compared.
 *
 * @param done - pieces in rounds of `count`, a block of each in turn; null where one is not there yet
 */
export function commonTrials(
  done: readonly ({ readonly trials: WayTrials | null } | null)[],
  count: number,
): WayTrials[] {
  const byOne: WayTrials[][] = Array.from({ length: count }, () => []);
  for (let at = 0; at + count <= done.length; at += count) {
    const block = done.slice(at, at + count).map((piece) => piece?.trials ?? null);
    if (block.every((trials) => trials !== null)) block.forEach((trials, one) => byOne[one]!.push(trials!));
  }
  return byOne.map(joinTrials);
}

/** Whether a round has just come in whole: once a round, since each comparison takes its time, and never before the first. */
export function isRoundDone(done: readonly unknown[], count: number): boolean {
  const there = done.filter((piece) => piece !== null).length;
  // A piece later should one have come out of turn.
  return there % count < 2 && done.slice(0, count).every((piece) => piece !== null);
}
