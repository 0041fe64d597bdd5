/**
 * Hides the worked example while a page finds out whether it should show something else. Set before the first
 * paint by `public/early.js`; lifted when nobody holds it.
 */
export class PageCover {
  #holds = 0;
  #waiting: readonly (() => void)[] = [];

  /** @returns how to let go; calling it twice is as once */
  hold(): () => void {
    this.#holds++;
    document.documentElement.dataset.restoring = '';
    let held = true;
    return () => {
      if (held) this.#holds--;
      held = false;
      this.liftIfFree();
    };
  }

  liftIfFree(): void {
    if (this.#holds > 0) return;
    delete document.documentElement.dataset.restoring;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }

  /** Resolves once nothing is hidden any more. */
  lifted(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting = [...this.#waiting, resolve];
      this.liftIfFree();
    });
  }
}
