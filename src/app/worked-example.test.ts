import { expect, test } from 'vitest';
import { catalogue, loadCalculator } from '../calculators/registry';
import { createFormatter } from '../fields/formatter';
import { defaultsOf } from '../fields/values';
import { decodeExample, encodeExample } from './example-data';
import { prerenderedSettings } from './settings.svelte';
import { workedExample } from './worked-example';

const { locale, currency } = prerenderedSettings;
const format = createFormatter({ locale, currency, asOf: null });

test.each(catalogue.map(({ id }) => id))('%s says the same of the example its page carries', async (id) => {
  const calculator = await loadCalculator(id);
  const values = defaultsOf(calculator.inputs) as never;
  const said = ({ result, simulated }: Awaited<ReturnType<typeof workedExample>>) => [
    calculator.answer(values, result, simulated, format),
    calculator.keyFigures(values, result, simulated, format),
    calculator.actions?.(values, result, simulated, format),
  ];
  const example = await workedExample(calculator, { trials: 400, previewTrials: 0, seed: 1 });
  const carried = decodeExample(encodeExample(example)) as typeof example;
  expect(said(carried)).toEqual(said(example));
  expect(said(example)[0], 'has an answer').not.toEqual([]);
});
