import { createFormatter } from '../../fields/formatter';
import { defaultsOf } from '../../fields/values';
import type { answer } from './answer';
import { inputs, type MadeValues } from './inputs';
import { simulation } from './simulation';

export const formatOn = (asOf: string | null) => createFormatter({ locale: 'en-US', currency: 'USD', asOf });

export const valuesWith = (changes: Partial<MadeValues>): MadeValues => ({
  ...(defaultsOf(inputs) as MadeValues),
  ...changes,
});

export const play = (values: MadeValues) =>
  simulation.simulate(values, { trials: 1000, seed: 5, onProgress: () => {}, onPreview: () => {} });

/** An answer as one plain text, its narrow and hard spaces as plain ones. */
export const said = (parts: ReturnType<typeof answer>) =>
  parts
    .map((part) => (typeof part === 'string' ? part : part.strong))
    .join('')
    .replaceAll(/[\u00a0\u202f]/g, ' ');
