import type { ShipmentParameters } from './gap-parameters';

/** One way the dates may fall, and its chance. */
export interface DateBranch {
  readonly chance: number;
  /** Landing day by shipment; at or beyond the horizon when it does not land within it. */
  readonly landingDays: readonly number[];
}

const mostExactBranches = 256;
/** Neighbouring days less likely than this are taken together, which long tails consist of. */
const leastChance = 1 / 500;
const latticePoints = 151;
/** Work allowed, in branches times days, so that a long horizon stays quick enough for a keystroke. */
const mostBranchDays = 40_000;
const fewestBranches = 15;

/** How finely the dates are told apart. */
export interface DateDetail {
  /** Neighbouring days less likely than this are taken together at their mean. */
  readonly leastChance: number;
  /** Combinations listed at the most; beyond, as many lattice points stand for all. */
  readonly mostBranches: number;
}

const fullDetail: DateDetail = { leastChance, mostBranches: mostExactBranches };

/** A dozen dates: within a percent or so of all of them, in a tenth of the time. For a first look that a simulation follows. */
export const firstLook: DateDetail = { leastChance: 1 / 10, mostBranches: 16 };

/**
 * The ways the landing dates may fall, with their chances, which sum to 1.
 *
 * Shipments that travel together are early and late together; the others are independent. Every combination is listed
 * while there are at most 256, runs of days below 0.2 % each at their mean; beyond, 151 points of a Kronecker lattice stand for all, each as likely.
 *
 * @param laws - chances of the landing day, by shipment and day
 * @param horizonDays - later days count as this one
 * @param detail - coarser than in full, for a first look
 */
export function dateBranches(
  shipments: readonly ShipmentParameters[],
  laws: readonly ArrayLike<number>[],
  horizonDays: number,
  detail: DateDetail = fullDetail,
): DateBranch[] {
  const groups = travelGroups(shipments).map((members) => ({
    members,
    steps: withoutSlivers(
      sharedSteps(
        members.map((shipment) => laws[shipment]),
        horizonDays,
      ),
      horizonDays,
      detail.leastChance,
    ),
  }));
  const combinations = groups.reduce((count, { steps }) => count * steps.length, 1);
  const blank = { chance: 1, landingDays: shipments.map(() => horizonDays) };
  const affordable = Math.max(fewestBranches, mostBranchDays / horizonDays);
  if (combinations <= Math.min(detail.mostBranches, affordable)) {
    return groups.reduce(
      (branches: DateBranch[], { members, steps }) =>
        branches.flatMap(({ chance, landingDays }) =>
          steps.map((step) => ({
            chance: chance * step.chance,
            landingDays: withDays(landingDays, members, step.days),
          })),
        ),
      [blank],
    );
  }
  const points = Math.round(Math.min(latticePoints, detail.mostBranches, affordable));
  return Array.from({ length: points }, (_, point) => {
    const landingDays = groups.reduce((days: readonly number[], { members, steps }, dimension) => {
      const u = ((point + 0.5) * latticeStep(dimension, groups.length, points)) % 1;
      return withDays(days, members, steps[indexAt(steps, u)].days);
    }, blank.landingDays);
    return { chance: 1 / points, landingDays };
  });
}

interface SharedStep {
  readonly chance: number;
  /** Landing day of each member. */
  readonly days: readonly number[];
}

function travelGroups(shipments: readonly ShipmentParameters[]): number[][] {
  const groups = new Map<number, number[]>();
  shipments.forEach(({ travelsWith }, index) => {
    const key = travelsWith >= 0 ? travelsWith : -1 - index;
    const members = groups.get(key);
    if (members) members.push(index);
    else groups.set(key, [index]);
  });
  return [...groups.values()];
}

/** Days that belong to the same uniform, for as long as no member moves on to its next day. */
function sharedSteps(laws: readonly ArrayLike<number>[], horizonDays: number): SharedStep[] {
  const days = laws.map(() => 0);
  const reached = laws.map((law) => law[0]);
  const steps: SharedStep[] = [];
  let from = 0;
  while (from < 1) {
    let to = 1;
    laws.forEach((law, member) => {
      while (reached[member] <= from + 1e-12 && days[member] < horizonDays) {
        days[member]++;
        reached[member] = days[member] < horizonDays ? reached[member] + law[days[member]] : 1;
      }
      to = Math.min(to, reached[member]);
    });
    if (to > 1 - 1e-12) to = 1;
    steps.push({ chance: to - from, days: [...days] });
    from = to;
  }
  return steps;
}

/** Gathers runs of unlikely steps within the horizon, each run up to the least chance, at its mean days. */
function withoutSlivers(steps: readonly SharedStep[], horizonDays: number, least: number): SharedStep[] {
  const gathered: SharedStep[] = [];
  let open = false;
  for (const step of steps) {
    const sliver = step.chance < least && step.days.every((day) => day < horizonDays);
    const last = gathered.at(-1);
    if (sliver && open && last && last.chance < least) {
      const chance = last.chance + step.chance;
      const days = last.days.map((day, member) => day + ((step.days[member] - day) * step.chance) / chance);
      gathered[gathered.length - 1] = { chance, days };
    } else gathered.push(step);
    open = sliver;
  }
  return gathered.map(({ chance, days }) => ({ chance, days: days.map(Math.round) }));
}

function withDays(all: readonly number[], members: readonly number[], days: readonly number[]): number[] {
  const landingDays = [...all];
  members.forEach((shipment, index) => (landingDays[shipment] = days[index]));
  return landingDays;
}

/** The first dimension runs evenly; the others by powers of the generalised golden ratio. */
function latticeStep(dimension: number, dimensions: number, points: number): number {
  if (dimension === 0) return 1 / points;
  let ratio = 1.5;
  for (let i = 0; i < 60; i++) ratio = (1 + ratio) ** (1 / dimensions);
  return ratio ** -dimension;
}

function indexAt(steps: readonly SharedStep[], u: number): number {
  let reached = 0;
  for (let index = 0; index < steps.length; index++) {
    reached += steps[index].chance;
    if (u < reached) return index;
  }
  return steps.length - 1;
}
