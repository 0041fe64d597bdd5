import { describe, expect, it } from 'vitest';
import { defaultsOf } from '../../fields/values';
import { engineParameters } from '../engine-parameters';
import { gapInputs } from '../gap-inputs';
import { canFillBackorders, closedOffer, isHeldToLimits, takingBackorders } from './taking-backorders';

const values = { ...defaultsOf(gapInputs), whileOut: 'closed' as const };
const closedShop = { ...values, ...closedOffer({ ...values, whileOut: 'shop' }) };

describe('who takes orders that wait', () => {
  it('is the shop, once a closed shop opens again: with its own customers and no limits', () => {
    expect(closedShop).toMatchObject({ whileOut: 'closed', shopShare: 1 });
    expect(takingBackorders(closedShop).whileOut).toBe('shop');
    expect(isHeldToLimits(takingBackorders(closedShop))).toBe(false);
    const [shop] = engineParameters(
      takingBackorders({ ...closedShop, captureDecay: 0.01, shopCaptureDecay: 0.5 }),
    ).channels;
    expect(shop).toMatchObject({ kind: 'shop', captureDecay: 0.01 });
  });

  it('is Amazon for all others', () => {
    expect(takingBackorders(values).whileOut).toBe('backorder');
    expect(takingBackorders({ ...values, shopShare: 0.5 }).whileOut).toBe('backorder');
    expect(takingBackorders({ ...values, whileOut: 'head-start' }).whileOut).toBe('backorder');
  });

  it('fills from the own warehouse on Amazon, from any place in a shop', () => {
    const toAmazon = {
      ...values,
      onHandOwn: 0,
      shipments: values.shipments.map((one) => ({ ...one, place: 'fba' as const })),
    };
    expect(canFillBackorders(toAmazon)).toBe(false);
    expect(canFillBackorders({ ...toAmazon, shopShare: 1 })).toBe(true);
    expect(canFillBackorders({ ...toAmazon, onHandOwn: 1 })).toBe(true);
  });
});
