import type { FrozenInputs } from '../fields/frozen-inputs';
import { calculatorGroups } from './calculator';
import type { Calculator, CalculatorAbout } from './calculator';

const abouts = import.meta.glob<CalculatorAbout>('./*/about.ts', { eager: true, import: 'default' });

/** Every calculator in a few words, by group and order: all that menus and the home page load. */
export const catalogue: readonly CalculatorAbout[] = Object.values(abouts).sort(
  (a, b) => calculatorGroups.indexOf(a.group) - calculatorGroups.indexOf(b.group) || a.order - b.order,
);

/** The calculator that stands for all: its worked answer is on the home page, and empty lists lead to it. */
export const flagship = catalogue.find(({ id }) => id === 'restock-gap') ?? catalogue[0];

// The list of every calculator's files grows with each, and a first visit opens none.
const loaders = () => import('./loaders');

/**
 * The whole of one calculator; its code comes with it.
 *
 * @throws Error when there is none of that name
 */
export async function loadCalculator(id: string): Promise<Calculator> {
  const load = (await loaders()).calculators[`./${id}/index.ts`];
  if (!load) throw new Error(`There is no calculator called “${id}”.`);
  return load();
}

/** The inputs of a calculator as they were in one version, for links made with it; null when there was none. */
export async function frozenDefaults(id: string, version: number): Promise<FrozenInputs | null> {
  return (await (await loaders()).frozen[`./${id}/defaults-${version}.json`]?.()) ?? null;
}
