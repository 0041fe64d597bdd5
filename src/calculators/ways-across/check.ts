import type { Problem } from '../../fields/field';
import { checkGap } from '../../gap/check-gap';
import type { RankingValues } from '../../gap/ways/ranking-inputs';

/** What is wrong across the inputs: of the gap, of the flight's dates. */
export function checkWays(values: RankingValues): Problem[] {
  const problems = checkGap(values);
  return [...problems, ...(problems.length === 0 ? checkFlight(values) : [])];
}

const flightFields: Readonly<Record<string, string>> = {
  'shipments.0.earliest': 'flyEarliest',
  'shipments.0.likely': 'flyLikely',
  'shipments.0.latest': 'flyLatest',
};

/** Dates of a flight are held to what dates of a shipment are. */
function checkFlight(values: RankingValues): Problem[] {
  const [shipment] = values.shipments;
  if (shipment === undefined) return [];
  const { flyEarliest, flyLikely, flyLatest } = values;
  const flight = {
    ...shipment,
    earliest: flyEarliest,
    likely: flyLikely,
    latest: flyLatest,
    divertUnits: 0,
  };
  return checkGap({ ...values, shipments: [flight] }).flatMap(({ path, message }) => {
    const field = flightFields[path];
    return field === undefined ? [] : [{ path: field, message }];
  });
}
