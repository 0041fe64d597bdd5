import { catalogue } from '../../fields/catalogue';
import type { NumberField } from '../../fields/field';
import { habitPreset, startsFrom } from '../dated-defaults';

const capturePresets = [
  habitPreset('capture-decay-loyal', 'Loyal or custom, direct'),
  habitPreset('capture-decay-differentiated', 'Amazon, differentiated'),
  habitPreset('capture-decay-commodity', 'Amazon, commodity'),
];

const hazardPresets = [
  habitPreset('hazard-planned', 'Wait stated up front'),
  habitPreset('hazard-unplanned-patient', 'Unplanned wait, patient'),
  habitPreset('hazard-unplanned', 'Unplanned wait'),
];

/** Orders lost per day promised, starting from one of its habits. */
export const captureDecayField = (habit: string): NumberField => ({
  ...catalogue.captureDecay,
  ...startsFrom(habit),
  presets: capturePresets,
});

/** Waiting orders given up per day, starting from one of its habits. */
export const hazardBeforeField = (habit: string): NumberField => ({
  ...catalogue.hazardBefore,
  ...startsFrom(habit),
  presets: hazardPresets,
});
