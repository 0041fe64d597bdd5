import type { FormatSettings } from '../fields/format';
import type { SmallStore } from './small-store';
import { storedKeys } from './stored-keys';

export const schemes = ['auto', 'light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

export const currencies: readonly string[] = [
  'USD',
  'GBP',
  'EUR',
  'CAD',
  'AUD',
  'JPY',
  'INR',
  'MXN',
  'BRL',
  'SEK',
  'PLN',
  'TRY',
  'AED',
  'SGD',
];
export const locales: readonly { readonly tag: string; readonly name: string }[] = [
  { tag: 'en-US', name: 'English, United States' },
  { tag: 'en-GB', name: 'English, United Kingdom' },
  { tag: 'en-CA', name: 'English, Canada' },
  { tag: 'en-AU', name: 'English, Australia' },
  { tag: 'en-IN', name: 'English, India' },
  { tag: 'de-DE', name: 'German, Germany' },
  { tag: 'fr-FR', name: 'French, France' },
  { tag: 'es-ES', name: 'Spanish, Spain' },
  { tag: 'it-IT', name: 'Italian, Italy' },
  { tag: 'nl-NL', name: 'Dutch, Netherlands' },
  { tag: 'pl-PL', name: 'Polish, Poland' },
  { tag: 'sv-SE', name: 'Swedish, Sweden' },
  { tag: 'pt-BR', name: 'Portuguese, Brazil' },
  { tag: 'ja-JP', name: 'Japanese, Japan' },
];

export interface StoredSettings {
  readonly locale: string;
  readonly currency: string;
  readonly scheme: Scheme;
}

/** What every page is prerendered in, so that it hydrates to the same text. */
export const prerenderedSettings: StoredSettings = { locale: 'en-US', currency: 'USD', scheme: 'auto' };

const isLocale = (value: unknown): value is string => locales.some(({ tag }) => tag === value);

const isCurrency = (value: unknown): value is string => (currencies as readonly unknown[]).includes(value);

const isScheme = (value: unknown): value is Scheme => (schemes as readonly unknown[]).includes(value);

/** Settings out of stored text; whatever cannot be read is as if never chosen. */
export function settingsFromText(text: string | null, usual: StoredSettings): StoredSettings {
  let stored: Partial<Record<keyof StoredSettings, unknown>> = {};
  try {
    const parsed: unknown = JSON.parse(text ?? '{}');
    if (typeof parsed === 'object' && parsed !== null) stored = parsed;
  } catch {
    // Fall through to the usual ones.
  }
  return {
    locale: isLocale(stored.locale) ? stored.locale : usual.locale,
    currency: isCurrency(stored.currency) ? stored.currency : usual.currency,
    scheme: isScheme(stored.scheme) ? stored.scheme : usual.scheme,
  };
}

/** How numbers, money and dates are shown, and the colour scheme. Kept for all tabs. */
export class Settings {
  #current = $state.raw(prerenderedSettings);
  readonly #store: SmallStore | null;
  readonly #show: (scheme: Scheme) => void;

  constructor(store: SmallStore | null = null, show: (scheme: Scheme) => void = () => {}) {
    this.#store = store;
    this.#show = show;
  }

  get current(): StoredSettings {
    return this.#current;
  }

  get format(): FormatSettings {
    return { locale: this.#current.locale, currency: this.#current.currency, asOf: null };
  }

  /** Takes up what was chosen before; called once the prerendered page has come alive. */
  restore(): void {
    this.#current = settingsFromText(this.#store?.read(storedKeys.settings) ?? null, prerenderedSettings);
    this.#show(this.#current.scheme);
  }

  /** Another tab has changed what is stored under a key, or everything. */
  follow(key: string | null): void {
    if (key === null || key === storedKeys.settings) this.restore();
  }

  /** @returns whether the choice could be kept for the next visit */
  change(settings: Partial<StoredSettings>): boolean {
    this.#current = { ...this.#current, ...settings };
    this.#show(this.#current.scheme);
    return this.#store?.write(storedKeys.settings, JSON.stringify(this.#current)) ?? false;
  }
}
