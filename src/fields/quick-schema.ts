import type * as v from 'valibot';

/**
 * A schema that first tries a reading by hand, for what comes by the ten thousand. Where that gives nothing, the schema
 * itself decides and says what is wrong, so that both must agree in what they take and what they give.
 *
 * @param quick - undefined where it is not sure
 */
export function quickly<T>(
  schema: v.GenericSchema<unknown, T>,
  quick: (input: unknown) => T | undefined,
): v.GenericSchema<unknown, T> {
  return {
    ...schema,
    '~run'(dataset, config) {
      const read = quick(dataset.value);
      return read === undefined ? schema['~run'](dataset, config) : { typed: true, value: read };
    },
  };
}

/** Texts of which few stand for many, each kept once. */
export class SharedTexts {
  readonly #most: number;
  readonly #texts = new Map<string, string>();

  /** @param most - how many may be kept; then it begins anew */
  constructor(most: number) {
    this.#most = most;
  }

  /** The text as it was kept first; undefined where it is not. */
  get(text: string): string | undefined {
    return this.#texts.get(text);
  }

  keep(text: string): string {
    const had = this.#texts.get(text);
    if (had !== undefined) return had;
    if (this.#texts.size >= this.#most) this.#texts.clear();
    this.#texts.set(text, text);
    return text;
  }
}
