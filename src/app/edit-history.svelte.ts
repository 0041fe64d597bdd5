const mostSteps = 200;

/** The steps of an edited thing that can be taken back and done again, the newest 200. */
export class EditHistory<Step> {
  #past: readonly Step[] = $state.raw([]);
  #future: readonly Step[] = $state.raw([]);

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** An edit leads away from a step; what had been taken back cannot be done again. */
  leave(step: Step): void {
    this.#past = [...this.#past, step].slice(-mostSteps);
    this.#future = [];
  }

  /** The last edit goes on. */
  goOn(): void {
    this.#future = [];
  }

  /** @returns the step before the present one, or null */
  undo(present: Step): Step | null {
    const step = this.#past.at(-1);
    if (step === undefined) return null;
    this.#past = this.#past.slice(0, -1);
    this.#future = [present, ...this.#future];
    return step;
  }

  /** @returns the step that was taken back last, or null */
  redo(present: Step): Step | null {
    const step = this.#future[0];
    if (step === undefined) return null;
    this.#past = [...this.#past, present];
    this.#future = this.#future.slice(1);
    return step;
  }

  clear(): void {
    this.#past = [];
    this.#future = [];
  }
}
