import type { Formatter } from '../../fields/format';
import type { StretchValues } from './inputs';
import type { StretchResult } from './model';
import { changesOf } from './plans';
import { leversInWords } from './words';

/** Which levers the picture is drawn with. */
export function pictureTitle(
  values: StretchValues,
  { plans }: StretchResult,
  id: string,
  format: Formatter,
): string {
  const plan = plans.find((one) => one.id === id);
  const levers = plan === undefined ? values : (changesOf(plan) ?? {});
  const said = leversInWords(levers, values, format);
  return said === '' ? 'levers as set' : `if you ${said.charAt(0).toLowerCase()}${said.slice(1)}`;
}
