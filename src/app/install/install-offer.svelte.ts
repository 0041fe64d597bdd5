import type { Device } from './device';
import type { InstallAnswer } from './install-answer';

/** The browser's own question, which it lets a page put once; only Chromium's browsers have it. */
interface InstallPrompt extends Event {
  prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

const isPrompt = (event: Event): event is InstallPrompt => 'prompt' in event;

const isTyping = () => document.activeElement?.matches('input, select, textarea, [contenteditable]') ?? false;

/**
 * The offer to install the app: made only after the reader has seen what it is worth, never while typing, and not again
 * for 30 days once declined.
 */
export class InstallOffer {
  readonly #answer: InstallAnswer;
  readonly #device: Device;
  #prompt = $state.raw<InstallPrompt | null>(null);
  #installed = $state(false);
  #shown = $state(false);
  #valueSeen = false;

  constructor(answer: InstallAnswer, device: Device) {
    this.#answer = answer;
    this.#device = device;
    this.#installed = device.installed;
  }

  /** How this browser can install the app now: by its own question, by the share menu, or not at all. */
  get way(): 'prompt' | 'share-menu' | null {
    if (this.#installed) return null;
    if (this.#prompt) return 'prompt';
    return this.#device.sharesToHomeScreen ? 'share-menu' : null;
  }

  /** Whether this is the moment to offer it unasked. */
  get shown(): boolean {
    return this.#shown && this.way !== null;
  }

  /** The reader got an answer to their own numbers, or saved something. May be called as often as that is so. */
  valueSeen(): void {
    if (this.#valueSeen) return;
    this.#valueSeen = true;
    this.#consider();
  }

  /** Puts the browser's question; a "no" there is a "not now". */
  async accept(): Promise<void> {
    const prompt = this.#prompt;
    if (!prompt) return;
    this.#prompt = null;
    const outcome = await prompt.prompt().then(
      (choice) => choice.outcome,
      () => 'dismissed',
    );
    if (outcome === 'accepted') this.#done();
    else this.notNow();
  }

  notNow(): void {
    this.#shown = false;
    this.#answer.notNow();
  }

  /**
   * Starts to hear the browser. It asks once, perhaps before the page is alive, so this comes first in the program.
   *
   * @returns how to stop hearing
   */
  listen(): () => void {
    const asked = (event: Event) => {
      if (!isPrompt(event)) return;
      event.preventDefault();
      this.#prompt = event;
      this.#consider();
    };
    const done = () => this.#done();
    // The focus is still on its way when it leaves a box.
    const left = () => void setTimeout(() => this.#consider());
    addEventListener('beforeinstallprompt', asked);
    addEventListener('appinstalled', done);
    addEventListener('focusout', left);
    return () => {
      removeEventListener('beforeinstallprompt', asked);
      removeEventListener('appinstalled', done);
      removeEventListener('focusout', left);
    };
  }

  #consider(): void {
    if (!this.#valueSeen || this.#shown || this.#answer.stands || isTyping()) return;
    this.#shown = this.way !== null;
  }

  #done(): void {
    this.#installed = true;
    this.#shown = false;
    this.#answer.installed();
  }
}
