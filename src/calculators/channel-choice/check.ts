import type { Problem } from '../../fields/field';
import { checkGap } from '../../gap/check-gap';
import { anyChannel } from './model';
import type { ChannelValues } from './inputs';

/** What is wrong across the inputs: of the gap, of the channels, of the waiting list. */
export function checkChannels(values: ChannelValues): Problem[] {
  return [
    ...checkGap(values),
    ...(anyChannel(values)
      ? []
      : [{ path: 'useFba', message: 'No channel is left to sell in. Switch on at least one.' }]),
    ...ordered(values, 'signUpLow', 'signUpHigh'),
    ...ordered(values, 'listConversionLow', 'listConversionHigh'),
  ];
}

function ordered(
  values: ChannelValues,
  low: 'signUpLow' | 'listConversionLow',
  high: 'signUpHigh' | 'listConversionHigh',
): Problem[] {
  return values[low] <= values[high]
    ? []
    : [{ path: high, message: 'The high share lies below the low one. Swap them.' }];
}
