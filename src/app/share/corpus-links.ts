import * as fc from 'fast-check';
import type { Calculator } from '../../calculators/calculator';
import { arbitraryValues } from '../../fields/arbitrary-values';
import type { Inputs, Values } from '../../fields/field';
import { defaultsOf } from '../../fields/values';
import type { SharedScenario } from '../../share/shared-scenario';
import { writeLink } from '../../share/write-link';
import { linkShape } from './calculator-link';
import { everyInputChanged } from './changed-inputs';

/** A link as one release wrote it, with what it must be read as for ever. */
export interface CorpusLink {
  readonly name: string;
  /** Of the calculator's inputs. */
  readonly version: number;
  readonly fragment: string;
  readonly shared: SharedScenario;
}
/** By calculator. */
export type Corpus = Readonly<Record<string, readonly CorpusLink[]>>;

const headlines = [
  { label: 'Cost of the gap', value: '$1,744', note: '$606 to $3,254' },
  { label: 'Restock', value: '12 Dec' },
];

/** The links of one calculator that a release's corpus holds: its defaults, its examples, everything changed, at random. */
export async function corpusLinks(calculator: Calculator, engine: string): Promise<readonly CorpusLink[]> {
  const inputs: Inputs = calculator.inputs;
  const defaults: Values = defaultsOf(inputs);
  const plain = { currency: 'USD', seed: 1, trials: 10_000, engine, headlines, title: null, notes: null };
  const scenarios: readonly (readonly [string, SharedScenario])[] = [
    ['the defaults', { ...plain, headlines: [], values: defaults }],
    ...calculator.examples.map(
      ({ name, inputs: changed }) =>
        [name, { ...plain, values: { ...defaults, ...(changed as Values) } }] as const,
    ),
    [
      'every input changed, with a name and notes',
      {
        ...plain,
        values: everyInputChanged(inputs),
        currency: 'JPY',
        seed: 4_294_967_295,
        trials: 2_000,
        title: 'Gaffel – Köln 12″',
        notes: 'Forwarder says the 12th.\nAsk again on Monday.',
      },
    ],
    ...fc
      .sample(arbitraryValues(inputs), { seed: 1, numRuns: 2 })
      .map((values, index) => [`at random, ${index + 1}`, { ...plain, values }] as const),
  ];
  return Promise.all(
    scenarios.map(async ([name, shared]) => ({
      name,
      version: calculator.version,
      fragment: await writeLink(linkShape(calculator), shared),
      // As JSON keeps it: without what is undefined, and 0 for −0.
      shared: JSON.parse(JSON.stringify(shared)) as SharedScenario,
    })),
  );
}
