/** Workers that have nothing to do, each with the model whose code it has loaded and run. */
export class SpareWorkers {
  readonly #most: number;
  #all: readonly { readonly worker: Worker; readonly model: string }[] = [];

  /** @param most - how many are kept; the one unused longest goes first */
  constructor(most: number) {
    this.#most = most;
  }

  take(model: string): Worker | null {
    const spare = this.#all.findLast((one) => one.model === model);
    if (!spare) return null;
    this.#all = this.#all.filter((one) => one !== spare);
    return spare.worker;
  }

  put(worker: Worker, model: string): void {
    const all = [...this.#all, { worker, model }];
    for (const { worker: old } of all.slice(0, -this.#most)) old.terminate();
    this.#all = all.slice(-this.#most);
  }

  /** Lets go all that know other models. */
  only(model: string): void {
    for (const one of this.#all) if (one.model !== model) one.worker.terminate();
    this.#all = this.#all.filter((one) => one.model === model);
  }
}
