import type { ValueWarning } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import { accountLimits } from '../../marketplace/account-limits';
import { currentRule } from '../../marketplace/rule';
import type { PipelineValues } from './inputs';
import type { PipelineResult } from './pipeline-result';

/** Amazon takes backorders that can ship within this many days. */
const longestBackorderDays = currentRule(accountLimits, 'backorder-limit-days').value;

/** What a reader should know before using the answer, with the next step where there is one. */
export function pipelineWarnings(
  values: PipelineValues,
  result: PipelineResult,
  format: Formatter,
): readonly ValueWarning<PipelineValues>[] {
  const warnings: ValueWarning<PipelineValues>[] = [];
  const { hazard } = result[result.reading];
  if (hazard === null) {
    warnings.push({
      text: 'A 100% drop-off has no finite rate a day: every order would have to cancel the moment it is placed. Enter 99% or less to see a rate and a patience.',
      action: { label: `Use ${format.percent(0.99)}`, change: { dropOff: 0.99 } },
    });
  }
  if (values.dropOffGiven === 'counted' && values.countedCancellations < 10) {
    warnings.push({
      text:
        values.countedCancellations === 0
          ? 'No cancellation counted yet: that says little about the next orders. Count over more days, or use a percentage.'
          : `A rate from ${format.number(values.countedCancellations, 0)} cancellations is a rough one: the true rate may well be half of it or twice as high.`,
    });
  }
  if (result.shippedLate > 0) {
    const { gapDays } = values;
    warnings.push({
      text: `Orders that wait over ${format.days(values.promisedWaitDays, 0)} ship late and count against you. A promise of ${format.days(gapDays, 0)} would hold for all of them; fewer customers may accept it.`,
      action: { label: `Promise ${format.days(gapDays, 0)}`, change: { promisedWaitDays: gapDays } },
    });
  }
  if (values.gapDays > longestBackorderDays && result.captured > 0) {
    warnings.push({
      text: `Past ${longestBackorderDays} days backorders stop paying their way: of those who wait the whole gap, ${format.percent(result.longestWaitStanding, 0)} still stand at the restock. Amazon takes backorders only if they can ship within ${longestBackorderDays} days.`,
    });
  }
  return warnings;
}
