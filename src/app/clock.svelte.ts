import { currentMoment, localDate } from '../fields/local-date';

/** Which day it is for the reader, also on a page that stays open over midnight or sleeps for a week. */
export class Clock {
  readonly #now: () => Date;
  #today = $state('');

  constructor(now: () => Date = currentMoment) {
    this.#now = now;
    this.look();
  }

  /** Today's calendar date where the reader is, YYYY-MM-DD. */
  get today(): string {
    return this.#today;
  }

  look(): void {
    this.#today = localDate(this.#now());
  }

  /** @returns how to stop */
  start(): () => void {
    const look = () => this.look();
    const timer = setInterval(look, 30_000);
    // A device that slept has let no timer run.
    addEventListener('pageshow', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      removeEventListener('pageshow', look);
      document.removeEventListener('visibilitychange', look);
    };
  }
}
