import type { GapSummary } from '../../engine/simulation/gap-summary';
import { sameValue } from '../../fields/values';
import type { GapValues } from '../gap-inputs';
import type { FollowedGap } from './followed-gap.svelte';

/** The run of a followed gap's first prediction, so that it stays in sight after the numbers have moved on. */
export class FirstPrediction {
  readonly #gap: FollowedGap;
  #known = $state.raw<{ readonly of: GapValues; readonly way: GapSummary } | null>(null);
  #asked: GapValues | null = null;

  /**
   * To be made as a component is.
   *
   * @param mayRun - whether the page's own run is through: that one comes first
   */
  constructor(gap: FollowedGap, mayRun: () => boolean) {
    this.#gap = gap;
    $effect(() => {
      const { first } = gap;
      if (gap.live === null || !mayRun() || sameValue(first, this.#asked)) return;
      this.#asked = first;
      void this.#run(first);
    });
  }

  /** Null until it has been run, or where the engine refuses the old numbers. */
  get way(): GapSummary | null {
    return this.#known !== null && sameValue(this.#known.of, this.#gap.first) ? this.#known.way : null;
  }

  async #run(first: GapValues): Promise<void> {
    try {
      this.#known = { of: first, way: await this.#gap.wayOf(first) };
    } catch {
      this.#known = null;
    }
  }
}
