import {
  dropOffFromHazard,
  hazardFromDropOff,
  hazardFromWholeWaitDropOff,
} from '../../engine/backorders/drop-off';
import type { PipelineValues } from './inputs';
import type { DropOffAs, Reading } from './pipeline-result';

/** The seller's drop-off, however given, in all three forms under one reading. */
export function readAs(reading: Reading, values: PipelineValues): DropOffAs {
  const { gapDays, dropOffGiven } = values;
  if (dropOffGiven === 'percent') {
    const { dropOff } = values;
    if (dropOff === 1) return { dropOff, hazard: null, dailyChance: 1, patienceDays: 0 };
    const hazard =
      reading === 'even' ? hazardFromDropOff(dropOff, gapDays) : hazardFromWholeWaitDropOff(dropOff, gapDays);
    return said(dropOff, hazard);
  }
  const hazard = hazardGiven(values);
  return said(dropOffIn(reading, hazard, gapDays), hazard);
}

function hazardGiven(values: PipelineValues): number {
  switch (values.dropOffGiven) {
    case 'patience':
      return 1 / values.patienceDays;
    case 'counted':
      // Maximum likelihood for a constant hazard, filled and still waiting orders censored: events over time at risk.
      return values.countedCancellations / (values.countedWaiting * values.countedDays);
    default:
      return values.hazardBefore;
  }
}

/** Of a count: h / √cancellations; nothing can be said from none. */
export function standardErrorOf(values: PipelineValues): number | null {
  const { dropOffGiven, countedCancellations } = values;
  if (dropOffGiven !== 'counted' || countedCancellations === 0) return null;
  return hazardGiven(values) / Math.sqrt(countedCancellations);
}

/** Share lost over a gap whose promise holds; a hazard of null loses all. */
export function dropOffIn(reading: Reading, hazard: number | null, gapDays: number): number {
  if (hazard === null) return 1;
  return reading === 'even' ? dropOffFromHazard(hazard, gapDays) : -Math.expm1(-hazard * gapDays);
}

function said(dropOff: number, hazard: number): DropOffAs {
  const patience = 1 / hazard;
  return {
    dropOff,
    hazard,
    dailyChance: -Math.expm1(-hazard),
    patienceDays: Number.isFinite(patience) ? patience : null,
  };
}
