import type { ValueWarning } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import { defaultsOf, sameValue } from '../../fields/values';
import { gapInputs, type GapValues } from '../../gap/gap-inputs';
import { notYetOwn } from '../../gap/not-yet-own';
import { isShopSeller } from '../../gap/promises/taking-backorders';
import { firstShipment, ownUnits } from '../../gap/shipments';
import { rankingInputs, type RankingValues } from '../../gap/ways/ranking-inputs';
import { standardWays } from '../../gap/ways/standard-ways';
import { hasGap } from '../../gap/ways/ways-words';
import type { WaysOutcome } from '../../gap/ways/ways-outcome';

/** Why ways are missing, and what to know of the pick; the most pressing first. */
export function waysWarnings(
  values: RankingValues,
  run: WaysOutcome | null,
  format: Formatter,
): ValueWarning<RankingValues>[] {
  const stillExample = notYetOwn(values, format);
  const all = [
    run !== null && hasGap(run) && !run.isWithin ? noneWithin(values, format) : null,
    noBackorders(values),
    noFlight(values, format),
    stillExample === null ? null : { text: stillExample },
    flightOfExample(values, format),
  ];
  return all.filter((warning) => warning !== null);
}

function noneWithin({ tolerance }: GapValues, format: Formatter): ValueWarning<RankingValues> {
  return {
    text: `Every way breaches an account limit in more than ${format.frequency(tolerance)} futures, staying closed too: your other orders alone come too close to it. Look at the late share of your other orders, or at orders that wait already.`,
  };
}

function noBackorders(values: RankingValues): ValueWarning<RankingValues> | null {
  if (isShopSeller(values) || ownUnits(values) > 0 || values.shipments.length === 0) return null;
  if (values.divertUnits > 0)
    return {
      text: 'Nothing is on its way to your own warehouse, so backorders on Amazon are ranked only with units diverted there.',
    };
  return {
    text: 'Backorders on Amazon are filled from your own warehouse, and nothing is on its way there. Diverting some units would make them possible.',
    action: { label: 'Try diverting 100 units', change: { divertUnits: 100 } },
  };
}

function noFlight(values: RankingValues, format: Formatter): ValueWarning<RankingValues> | null {
  const first = firstShipment(values);
  if (first === undefined || values.flyUnits === 0 || values.flyLikely < first.likely) return null;
  return {
    text: `Flying is left out: flown units would be sellable on ${format.day(values.flyLikely)}, no sooner than the first shipment on ${format.day(first.likely)}.`,
  };
}

/** Once any number is the seller's, what flies and for how much should be so too. */
function flightOfExample(values: RankingValues, format: Formatter): ValueWarning<RankingValues> | null {
  const { flyUnits, flyCostPerUnit } = rankingInputs;
  const isExample = values.flyUnits === flyUnits.default && values.flyCostPerUnit === flyCostPerUnit.default;
  const isTouched = !sameValue(values, { ...values, ...defaultsOf(gapInputs) });
  if (!isExample || !isTouched || !standardWays(values).some(({ flies }) => flies)) return null;
  return {
    text: `The flight is still the example’s: ${format.quantity(values.flyUnits, 'units', 0)} at ${format.money(values.flyCostPerUnit)} a unit beyond the usual cost. Put in yours under “Ways to try”.`,
  };
}
