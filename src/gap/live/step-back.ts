import type { Values } from '../../fields/field';
import type { Scenario } from '../../fields/stored';
import { sameValue } from '../../fields/values';
import { gapInputs, type GapValues } from '../gap-inputs';
import { difference, storedValues, type Difference } from './updates';

type Followed = Pick<Scenario, 'live' | 'updates' | 'values'>;

/** One step taken in the panel, with what it replaced; nothing that was the same before and after it. */
export interface Step extends Difference {
  /** What taking it back is called: "Undo the last news". */
  readonly undo: string;
  readonly liveBefore: Scenario['live'];
  readonly liveAfter: Scenario['live'];
  /** Updates as they stood before, and the moment of the one that it added; null where it added none. */
  readonly updatesBefore: Scenario['updates'];
  readonly at: string | null;
}

/** The step from one state to the next. @param at - moment of the update that it added, or null */
export function stepOf(undo: string, from: Followed, to: Followed, at: string | null): Step {
  return {
    undo,
    ...difference(storedValues(from), storedValues(to)),
    liveBefore: from.live,
    liveAfter: to.live,
    updatesBefore: from.updates,
    at,
  };
}

/** What a step leaves when it is taken back, or why it cannot be, in a sentence. */
export type SteppedBack =
  | { readonly live: Scenario['live']; readonly updates: Scenario['updates']; readonly values: GapValues }
  | { readonly refusal: string };

/**
 * The present state without the last step: only what the step changed goes back, numbers saved since stay.
 *
 * Refused where something of what it changed has been changed again, as nobody could say which of the two is meant.
 */
export function stepBack(step: Step, now: Followed): SteppedBack {
  const values = storedValues(now);
  const again = Object.keys(step.after).filter((key) => !sameValue((values as Values)[key], step.after[key]));
  if (again.length > 0) {
    const names = again.map((key) => `“${gapInputs[key as keyof GapValues].label}”`).join(', ');
    return {
      refusal: `This cannot be undone any more, since what it changed was changed again: ${names}. Nothing was changed; set these as you want them and save.`,
    };
  }
  if (!sameValue(now.live, step.liveAfter) || (now.updates.at(-1)?.at ?? null) !== lastMoment(step))
    return {
      refusal:
        'This cannot be undone any more, since there has been other news of this gap meanwhile. Nothing was changed.',
    };
  return {
    live: step.liveBefore,
    updates: step.updatesBefore,
    values: storedValues({ values: { ...values, ...step.before } }),
  };
}

function lastMoment({ at, updatesBefore }: Step): string | null {
  return at ?? updatesBefore.at(-1)?.at ?? null;
}
