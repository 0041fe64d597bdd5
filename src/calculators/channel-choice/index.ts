import { gapYields } from '../../gap/gap-yields';
import { defineCalculator } from '../calculator';
import about from './about';
import { channelAnswer, channelFigures } from './answer';
import { checkChannels } from './check';
import { examples } from './examples';
import Guide from './Guide.svelte';
import { groups, inputs } from './inputs';
import { model, type ChannelResult } from './model';
import { channelActions, channelAssumptions, channelNotices, improveChannels } from './next-steps';
import type { ChannelOutcome } from './outcome';
import Printed from './Printed.svelte';
import View from './View.svelte';
import Warnings from './Warnings.svelte';

export default defineCalculator<typeof inputs, ChannelResult, ChannelOutcome>({
  about,
  version: 1,
  upgrade: [],
  inputs,
  groups,
  check: checkChannels,
  model,
  simulation: async () => (await import('./simulation')).simulation,
  answer: channelAnswer,
  keyFigures: channelFigures,
  actions: channelActions,
  notices: (values, _result, simulated, format) => channelNotices(values, simulated, format),
  improve: improveChannels,
  assumptions: channelAssumptions,
  yields: (values) => gapYields(values),
  accepts: ['daily-sales', 'orders'],
  Printed,
  examples,
  Warnings,
  View,
  Guide,
});
