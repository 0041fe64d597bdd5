import { expectedGap, type ExpectedGap } from '../engine/simulation/expected-gap';
import {
  captureDecayOf,
  contributionPerBackorder,
  contributionPerUnit,
  engineParameters,
  hazardOf,
} from './engine-parameters';
import type { GapValues } from './gap-inputs';

/** What each keystroke computes: the expected model and the rates it used. */
export interface GapExpectation {
  readonly expected: ExpectedGap;
  readonly hazard: number;
  readonly captureDecay: number;
  readonly contribution: number;
  readonly backorderContribution: number;
}

/** Expected evaluation: real-valued counts, dates averaged. For the working, not for the answer. */
export function expectGap(values: GapValues): GapExpectation {
  return {
    expected: expectedGap(engineParameters(values)),
    hazard: hazardOf(values),
    captureDecay: captureDecayOf(values),
    contribution: contributionPerUnit(values),
    backorderContribution: contributionPerBackorder(values),
  };
}
