import type { SmallStore } from '../small-store';
import { storedKeys } from '../stored-keys';
import { tourSteps } from './tour-steps';

interface KeptTour {
  readonly done: readonly string[];
  readonly dismissed: boolean;
}

const untouched: KeptTour = { done: [], dismissed: false };

/** Reads what was kept; what cannot be read is as if nothing were. */
export function tourFromText(text: string | null): KeptTour {
  try {
    const { done, dismissed } = Object(JSON.parse(text ?? 'null')) as { done?: unknown; dismissed?: unknown };
    const ids = Array.isArray(done) ? done : [];
    return {
      done: tourSteps.map(({ id }) => id).filter((id) => ids.includes(id)),
      dismissed: dismissed === true,
    };
  } catch {
    return untouched;
  }
}

/** Which steps of the tour are done, and whether it is still wanted; kept in this browser where it keeps anything. */
export class TourTicks {
  readonly #store: SmallStore;
  #kept = $state.raw(untouched);

  constructor(store: SmallStore) {
    this.#store = store;
  }

  /** Takes up what is kept. */
  restore(): void {
    this.#kept = tourFromText(this.#store.read(storedKeys.tour));
  }

  get dismissed(): boolean {
    return this.#kept.dismissed;
  }

  get count(): number {
    return this.#kept.done.length;
  }

  isDone(id: string): boolean {
    return this.#kept.done.includes(id);
  }

  tick(id: string, done: boolean): void {
    const others = this.#kept.done.filter((one) => one !== id);
    this.#keep({ ...this.#kept, done: done ? [...others, id] : others });
  }

  dismiss(dismissed: boolean): void {
    this.#keep({ ...this.#kept, dismissed });
  }

  #keep(tour: KeptTour): void {
    this.#kept = tour;
    this.#store.write(storedKeys.tour, JSON.stringify(tour));
  }
}
