import type { Inputs } from '../fields/field';
import { frozenInputs } from '../fields/frozen-inputs';
import type { LinkShape } from './link-shape';
import type { SharedScenario } from './shared-scenario';

const help = 'For tests.';

/** Inputs with a field of every kind. */
export const toyInputs = {
  units: { kind: 'number', label: 'Units', help, unit: 'units', min: 0, max: 1e9, default: 10 },
  capacity: {
    kind: 'optional-number',
    label: 'Capacity',
    help,
    unit: 'units',
    min: 0,
    max: 1e6,
    default: null,
    emptyMeans: 'no limit',
  },
  way: {
    kind: 'choice',
    label: 'Way',
    help,
    options: [
      { value: 'closed', label: 'Closed' },
      { value: 'backorder', label: 'Backorder' },
    ],
    default: 'closed',
  },
  rush: { kind: 'toggle', label: 'Rush', help, default: false },
  first: { kind: 'day', label: 'First day', help, min: -10, max: 400, default: 3 },
  asOf: { kind: 'date', label: 'Day 0', help, default: null },
  name: { kind: 'text', label: 'Name', help, maxLength: 40, default: '' },
  shipments: {
    kind: 'records',
    label: 'Shipments',
    help,
    noun: 'shipment',
    minRows: 0,
    maxRows: 12,
    fields: {
      count: { kind: 'number', label: 'Count', help, unit: 'units', min: 0, max: 1e6, default: 900 },
      place: {
        kind: 'choice',
        label: 'Place',
        help,
        options: [
          { value: 'own', label: 'Own' },
          { value: 'fba', label: 'FBA' },
        ],
        default: 'own',
      },
      late: { kind: 'toggle', label: 'Late', help, default: false },
      group: {
        kind: 'optional-number',
        label: 'Group',
        help,
        unit: 'none',
        min: 1,
        max: 12,
        default: null,
        emptyMeans: 'alone',
      },
    },
    default: [{ count: 900, place: 'own', late: false, group: null }],
  },
  sales: {
    kind: 'series',
    label: 'Sales',
    help,
    unit: 'units',
    min: 0,
    max: 1e6,
    maxLength: 1_100,
    default: [],
  },
  table: {
    kind: 'table',
    label: 'Table',
    help,
    columns: [
      { key: 'days', label: 'Days', unit: 'days', min: 0, max: 100 },
      { key: 'share', label: 'Share', unit: 'fraction', min: 0, max: 1 },
    ],
    maxRows: 10,
    default: [],
  },
} as const satisfies Inputs;

/** For tests. */
export const toyShape = {
  id: 'toy',
  version: 1,
  upgrade: [],
  inputs: toyInputs,
  frozenDefaults: async (version) => (version === 1 ? frozenInputs(toyInputs) : null),
} satisfies LinkShape as LinkShape;

export const toyScenario: SharedScenario = {
  values: {
    units: 14,
    capacity: 3.5,
    way: 'backorder',
    rush: true,
    first: 3,
    asOf: '2026-11-23',
    name: '',
    shipments: [
      { count: 900, place: 'own', late: false, group: null },
      { count: 120, place: 'fba', late: true, group: null },
    ],
    sales: [1, 2, 3],
    table: [[1, 0.5]],
  },
  currency: 'EUR',
  seed: 7,
  trials: 10_000,
  engine: '1',
  headlines: [
    { label: 'Cost of the gap', value: '€1,744', note: '€606 to €3,254' },
    { label: 'Days out', value: '12' },
  ],
  title: null,
  notes: null,
};
