import type {
  Field,
  Inputs,
  NumberField,
  OptionalNumberField,
  Preset,
  Value,
  Values,
} from '../../fields/field';
import type { Formatter } from '../../fields/format';
import { ownFigureOf } from './own-figures';
import type { OwnFigures } from './own-figures';

type Ruled = NumberField | OptionalNumberField;

/** The currency of every fee card. */
export const cardCurrency = 'USD';

const isMoney = ({ unit }: Ruled) => unit.startsWith('money');

/** What there is to say of the number a field holds now: whose figure it is, or that it is in another currency. */
function originOf(field: Ruled, value: Value | undefined, own: OwnFigures, format: Formatter): string | null {
  const figure = ownFigureOf(field, own);
  if (figure !== null)
    return value === figure.value
      ? `Your own figure, from Rules and fees.${figure.note === '' ? '' : ` You noted: ${figure.note}.`}`
      : `In Rules and fees you have ${format.quantity(figure.value, field.unit, 4)}.`;
  return isForeign(field, format) && value === field.default
    ? 'US card, in US dollars, not converted.'
    : null;
}

const isForeign = (field: Ruled, format: Formatter) =>
  field.rule !== undefined && isMoney(field) && format.settings.currency !== cardCurrency;

function presetOf(preset: Preset<number>, field: Ruled, own: OwnFigures, format: Formatter): Preset<number> {
  if (preset.rule === undefined) return preset;
  const figure = ownFigureOf({ ...field, rule: preset.rule }, own);
  if (figure !== null)
    return { ...preset, value: figure.value, source: 'Your own figure, from Rules and fees' };
  return isForeign({ ...field, rule: preset.rule }, format)
    ? { ...preset, source: `${preset.source ?? ''}; in US dollars, not converted` }
    : preset;
}

function fieldOf(field: Field, value: Value | undefined, own: OwnFigures, format: Formatter): Field {
  if (field.kind !== 'number' && field.kind !== 'optional-number') return field;
  const { presets = [], help } = field;
  const origin = originOf(field, value, own, format);
  const shown = presets.map((one) => presetOf(one, field, own, format));
  const isSame = origin === null && shown.every((preset, index) => preset === presets[index]);
  if (isSame) return field;
  return {
    ...field,
    help: origin === null ? help : `${origin} ${help}`,
    ...(presets.length > 0 && { presets: shown }),
  } as Field;
}

/**
 * A calculator's inputs as its form shows them: with the seller's own figures among the usual values, and beside each
 * number whose figure it is. The very inputs where there is nothing to add.
 */
export function formInputs(inputs: Inputs, values: Values, own: OwnFigures, format: Formatter): Inputs {
  if (Object.keys(own).length === 0 && format.settings.currency === cardCurrency) return inputs;
  return Object.fromEntries(
    Object.entries(inputs).map(([key, field]) => [key, fieldOf(field, values[key], own, format)]),
  );
}
