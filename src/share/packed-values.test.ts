import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryValues } from '../fields/arbitrary-values';
import type { Values } from '../fields/field';
import { frozenInputs } from '../fields/frozen-inputs';
import { defaultsOf } from '../fields/values';
import { packedValues, unpackedValues, type PackedRun } from './packed-values';
import { toyInputs } from './toy-shape';

const frozen = frozenInputs(toyInputs);
const defaults = defaultsOf(toyInputs);
const shipment = { count: 900, place: 'own', late: false, group: null };
const pack = (changes: Values) => packedValues(frozen, { ...defaults, ...changes });

describe('what differs from the defaults is said by its place in the version’s file', () => {
  it.each<[string, Values, PackedRun[]]>([
    ['nothing', {}, []],
    ['a number', { units: 0 }, [[0, 0]]],
    ['a number that may be left open', { capacity: 3.5 }, [[1, 3.5]]],
    ['a choice, by the place of its option', { way: 'backorder' }, [[2, 1]]],
    ['a toggle', { rush: true }, [[3, 1]]],
    ['a day', { first: -10 }, [[4, -10]]],
    ['a date', { asOf: '2026-11-23' }, [[5, '2026-11-23']]],
    ['a text', { name: 'Press' }, [[6, 'Press']]],
    ['no records', { shipments: [] }, [[7, []]]],
    ['a record of nothing but defaults', { shipments: [shipment, shipment] }, [[7, [[], []]]]],
    [
      'a record, up to its last column that differs',
      {
        shipments: [
          { ...shipment, count: 5 },
          { ...shipment, place: 'fba' },
          { ...shipment, late: true },
        ],
      },
      [[7, [[5], [900, 1], [900, 0, 1]]]],
    ],
    ['a record whole', { shipments: [{ ...shipment, group: 2 }] }, [[7, [[900, 0, 0, 2]]]]],
    ['a series', { sales: [1, 0, 3] }, [[8, [1, 0, 3]]]],
    ['a table', { table: [[1, 0.5]] }, [[9, [[1, 0.5]]]]],
    ['neighbours in one run', { units: 1, capacity: 2, way: 'backorder' }, [[0, 1, 2, 1]]],
    [
      'runs apart where fields between are as they were',
      { units: 1, way: 'backorder', rush: true, table: [[2, 1]] },
      [
        [0, 1],
        [2, 1, 1],
        [9, [[2, 1]]],
      ],
    ],
  ])('%s', (_name, changes, runs) => {
    expect(pack(changes)).toEqual(runs);
    expect(unpackedValues(frozen, runs)).toEqual({ ...defaults, ...changes });
  });

  it('a choice’s first option is place 0, and a toggle that is off 0', () => {
    const other = {
      way: { ...frozen.way!, default: 'backorder' },
      rush: { ...frozen.rush!, default: true },
    };
    expect(packedValues(other, { way: 'closed', rush: false })).toEqual([[0, 0, 0]]);
    expect(unpackedValues(other, [[0, 0, 0]])).toEqual({ way: 'closed', rush: false });
  });

  it('a choice that is none of the options, as it is', () => {
    expect(pack({ way: 'lost' })).toEqual([[2, 'lost']]);
  });

  it('nothing of a value that is missing', () => {
    expect(packedValues(frozen, { rush: true })).toEqual([[3, 1]]);
  });

  it('there and back, whatever the values', () => {
    fc.assert(
      fc.property(arbitraryValues(toyInputs), (values) => {
        expect(unpackedValues(frozen, packedValues(frozen, values))).toEqual(values);
      }),
      { numRuns: 200 },
    );
  });
});

describe('what a link may hold and nobody packed is left for the fields to judge', () => {
  it.each<[string, PackedRun, object]>([
    ['a toggle of 2', [3, 2], { rush: 2 }],
    ['a toggle of a word', [3, 'yes'], { rush: 'yes' }],
    ['a choice beyond the last option', [2, 2], { way: 2 }],
    ['a choice before the first', [2, -1], { way: -1 }],
    ['a choice by a word that every list knows', [2, 'length'], { way: 'length' }],
    ['a choice by its place as a text', [2, '1'], { way: '1' }],
    ['a list for a number', [0, [1, 2]], { units: [1, 2] }],
    ['a number for records', [7, 5], { shipments: 5 }],
    ['a number for a record', [7, [5]], { shipments: [5] }],
    ['a text for a record', [7, ['abc']], { shipments: ['abc'] }],
    ['null for a record', [7, [null]], { shipments: [null] }],
    ['a record of one column more than there are', [7, [[1, 0, 0, 2, 9]]], { shipments: [[1, 0, 0, 2, 9]] }],
    [
      'a record of the wrong kinds',
      [7, [['many', 7, 3]]],
      { shipments: [{ ...shipment, count: 'many', place: 7, late: 3 }] },
    ],
  ])('%s', (_name, run, changes) => {
    expect(unpackedValues(frozen, [run])).toEqual({ ...defaults, ...changes });
  });

  it('a choice whose options nobody kept', () => {
    const bare = { way: { kind: 'choice', default: 'closed' } } as const;
    expect(packedValues(bare, { way: 'backorder' })).toEqual([[0, 'backorder']]);
    expect(unpackedValues(bare, [[0, 1]])).toEqual({ way: 1 });
  });

  it('but a place that is none of the version’s is told', () => {
    expect(unpackedValues(frozen, [[9, [], 1]])).toBeNull();
    expect(unpackedValues(frozen, [[10, 1]])).toBeNull();
    expect(unpackedValues(frozen, [[-1, 1]])).toBeNull();
    expect(unpackedValues(frozen, [[0.5, 1]])).toBeNull();
    expect(unpackedValues(frozen, [[10]])).toEqual(defaults);
  });
});
