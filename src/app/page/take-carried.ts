import type { AppContext } from '../app-context';
import { changesAmong, numbersFor } from './family';
import type { PageSession } from './page-session.svelte';

/** Takes up what the page before this one handed on; one Undo brings back what stood here. */
export function takeCarried(
  { calculator, inputs, calculation, opened }: PageSession,
  { carried, messages }: Pick<AppContext, 'carried' | 'messages'>,
): void {
  const handed = carried.take(calculator.about.id);
  if (handed === null || opened.row || opened.shared) return;
  const taken = changesAmong(numbersFor(calculator, handed.from, handed.values), inputs.values);
  if (Object.keys(taken).every((key) => key === 'asOf')) return;
  // The example's answer is not theirs.
  calculation.forget();
  inputs.claim(taken);
  messages.say(`Numbers taken from ${handed.from.title}.`, { label: 'Undo', run: () => inputs.undo() });
}
