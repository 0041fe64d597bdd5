import type { GapExpectation } from '../../gap/expect-gap';
import type { GapValues } from '../../gap/gap-inputs';
import type { GapOutcome } from '../../gap/gap-outcome';
import { later } from '../../gap/live/later';
import LivePanel from '../../gap/live/LivePanel.svelte';
import type { LiveSupport } from '../calculator';

export const live: LiveSupport<GapValues, GapExpectation, GapOutcome> = { later, Panel: LivePanel };
