import type { PipelineValues } from './inputs';
import { inputs } from './inputs';
import type { DropOffAs } from './pipeline-result';

export interface Conversion {
  readonly label: string;
  readonly change: Partial<PipelineValues>;
}

/** The other ways to enter the customers in use, each with the number that says the same; none that its field refuses. */
export function conversions(values: PipelineValues, inUse: DropOffAs): readonly Conversion[] {
  const { dropOff, hazard, patienceDays } = inUse;
  const found: Conversion[] = [];
  if (values.dropOffGiven !== 'percent' && dropOff < 1) {
    found.push({
      label: 'Enter as a percentage',
      change: { dropOffGiven: 'percent', dropOff: tidy(dropOff) },
    });
  }
  if (values.dropOffGiven !== 'hazard' && within(hazard, inputs.hazardBefore)) {
    found.push({
      label: 'Enter as a rate a day',
      change: { dropOffGiven: 'hazard', hazardBefore: tidy(hazard) },
    });
  }
  if (values.dropOffGiven !== 'patience' && within(patienceDays, inputs.patienceDays)) {
    found.push({
      label: 'Enter as patience',
      change: { dropOffGiven: 'patience', patienceDays: tidy(patienceDays) },
    });
  }
  return found;
}

function within(value: number | null, { min, max }: { min: number; max: number }): value is number {
  return value !== null && value >= min && value <= max;
}

/** Six significant digits: more than anyone can tell apart, and a number that can be read in its box. */
function tidy(value: number): number {
  return Number(value.toPrecision(6));
}
