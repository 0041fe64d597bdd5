/** What the service worker has to tell: a new version waits, or the app now works offline. */
export class AppUpdate {
  #waiting = $state(false);
  #offlineReady = $state(false);
  #accept: () => void = () => {};

  get waiting(): boolean {
    return this.#waiting;
  }

  get offlineReady(): boolean {
    return this.#offlineReady;
  }

  /** A new version has been fetched and waits for `accept`. */
  announce(accept: () => void): void {
    this.#waiting = true;
    this.#accept = accept;
  }

  sayOfflineReady(): void {
    this.#offlineReady = true;
  }

  accept(): void {
    this.#accept();
  }

  later(): void {
    this.#waiting = false;
  }
}
