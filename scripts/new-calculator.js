/**
 * `npm run new:calculator <slug> [--group watch] [--title "Title"]`: writes a calculator's folder that compiles, passes the
 * contract test and shows. Nothing outside the folder is touched.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const groups = ['bridge', 'cost', 'watch', 'prevent', 'plan'];

const skeleton = ({ id, title, group }) => ({
  'about.ts': `import type { CalculatorAbout } from '../calculator';

const about: CalculatorAbout = {
  id: '${id}',
  title: '${title}',
  summary: 'How many days the stock on hand lasts at the pace it sells.',
  group: '${group}',
  order: 99,
};

export default about;
`,
  'inputs.ts': `import { catalogue } from '../../fields/catalogue';
import type { Inputs, ValuesOf } from '../../fields/field';

export const inputs = {
  onHand: {
    kind: 'number',
    unit: 'units',
    label: 'On hand today',
    help: 'Units you could ship today.',
    min: 0,
    max: 1_000_000,
    default: 120,
    integer: true,
  },
  dailyDemand: {
    ...catalogue.dailyDemand,
    min: 0.01,
  },
} as const satisfies Inputs;

export type Values = ValuesOf<typeof inputs>;
`,
  'model.ts': `import type { CalculatorModel } from '../calculator';
import type { Values } from './inputs';

export interface Result {
  /** Days until the last unit is sold. */
  readonly daysOfCover: number;
}

export const model: CalculatorModel<Values, Result> = {
  compute: ({ onHand, dailyDemand }) => ({ daysOfCover: onHand / dailyDemand }),
};
`,
  'index.ts': `import { defineCalculator } from '../calculator';
import about from './about';
import Guide from './Guide.svelte';
import { inputs } from './inputs';
import { model } from './model';
import View from './View.svelte';

export default defineCalculator({
  about,
  version: 1,
  upgrade: [],
  inputs,
  groups: [{ title: 'Stock and demand', fields: ['onHand', 'dailyDemand'] }],
  model,
  answer: (_values, { daysOfCover }, _simulated, format) => [
    'Your stock lasts about ',
    { strong: format.days(daysOfCover) },
    '.',
  ],
  keyFigures: (_values, { daysOfCover }, _simulated, format) => [
    { label: 'Days of cover', value: format.days(daysOfCover) },
  ],
  examples: [
    {
      name: '120 units at 10 a day',
      inputs: {},
      expected: { daysOfCover: 12 },
      source: 'By hand: 120 / 10.',
    },
    {
      name: 'Half a unit a day',
      inputs: { dailyDemand: 0.5 },
      expected: { daysOfCover: 240 },
      source: 'By hand: 120 / 0.5.',
    },
    {
      name: 'Nothing on hand',
      inputs: { onHand: 0 },
      expected: { daysOfCover: 0 },
      source: 'By hand: nothing lasts no day.',
    },
  ],
  View,
  Guide,
});
`,
  'View.svelte': `<script lang="ts">
  import type { ViewProps } from '../calculator';
  import type { Values } from './inputs';
  import type { Result } from './model';

  const { values, result, format }: ViewProps<Values, Result> = $props();
</script>

<h2>The working</h2>
<p>
  {format.quantity(values.onHand, 'units')} at {format.quantity(values.dailyDemand, 'units-per-day')} last
  {format.days(result.daysOfCover, 1)}.
</p>
`,
  'Guide.svelte': `<script lang="ts">
  import type { Formatter } from '../../fields/format';

  const { format }: { readonly format: Formatter } = $props();
</script>

<p>Units on hand divided by units sold a day: 120 units at 10 a day last {format.days(12)}.</p>
<h3>What it does not model</h3>
<p>Demand is taken as the same every day.</p>
<h3>Sources</h3>
<p>None: it is a division.</p>
`,
  'model.test.ts': `import { expect, test } from 'vitest';
import { model } from './model';

test('stock over pace is days of cover', () => {
  expect(model.compute({ onHand: 120, dailyDemand: 10 }).daysOfCover).toBe(12);
});
`,
});

/**
 * @param {{ id: string, title?: string, group?: string, into: string }} options - `into` is the folder of calculators
 * @returns {Promise<string[]>} the files written
 */
export async function writeCalculator({ id, title, group = 'watch', into }) {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
    throw new Error(`"${id}" is no slug: lower case words joined by "-", such as "days-of-cover".`);
  }
  if (!groups.includes(group)) throw new Error(`"${group}" is no group: one of ${groups.join(', ')}.`);
  const folder = join(into, id);
  if (existsSync(folder)) throw new Error(`${folder} is there already.`);
  const words = id.replaceAll('-', ' ');
  const name = title ?? words[0].toUpperCase() + words.slice(1);
  if (/['\\\n]/.test(name))
    throw new Error('The title goes between single quotes: leave those and backslashes out.');
  await mkdir(folder, { recursive: true });
  const files = Object.entries(skeleton({ id, title: name, group }));
  for (const [file, text] of files) await writeFile(join(folder, file), text);
  return files.map(([file]) => join(folder, file));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { group: { type: 'string' }, title: { type: 'string' } },
  });
  try {
    const into = join(dirname(fileURLToPath(import.meta.url)), '../src/calculators');
    const files = await writeCalculator({ id: positionals[0] ?? '', ...values, into });
    console.log(`${files.join('\n')}\nNow run: npm run dev\nOnce its inputs stand: npm run freeze`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
