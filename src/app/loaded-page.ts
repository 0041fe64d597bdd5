import type { Component } from 'svelte';

/** A page whose code has come: what the shell needs to show it in one step. */
export interface LoadedPage {
  /** "" for home, else the folder of the address: "restock-gap". */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** Takes `props`; the route that gives both keeps them fitting. */
  readonly component: Component<never>;
  readonly props: Readonly<Record<string, unknown>>;
}
