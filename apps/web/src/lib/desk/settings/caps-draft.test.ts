import { USUAL_CAPS } from '@orderdesk/domain';
import { describe, expect, it } from 'vitest';
import { draftOfCaps, onNewer, readCaps } from './caps-draft.ts';

const draft = (over: Partial<ReturnType<typeof draftOfCaps>> = {}) => ({
  ...draftOfCaps(USUAL_CAPS),
  ...over,
});

describe('the caps of a group as they are typed', () => {
  it('come back as they were', () => {
    expect(readCaps(draft())).toEqual({ caps: USUAL_CAPS, errors: {} });
    expect(readCaps(draftOfCaps(null)).caps).toBeNull();
    const open = { quantityPerProduct: null, orderAmount: 123_450, openUnpaid: null, provenAfter: 1 };
    expect(readCaps(draftOfCaps(open)).caps).toEqual(open);
  });

  it('take what a colleague saved meanwhile where nobody has typed', () => {
    const [began, now] = [draft(), draft({ quantityPerProduct: '80', orderAmount: '5000' })];
    expect(onNewer(draft({ quantityPerProduct: '150' }), began, now)).toEqual({
      ...now,
      quantityPerProduct: '150',
    });
  });

  it('are read as people write numbers and money; empty is no limit', () => {
    const { caps } = readCaps(
      draft({ quantityPerProduct: '1,000', orderAmount: '¥20,000.50', openUnpaid: ' ' }),
    );
    expect(caps).toEqual({
      ...USUAL_CAPS,
      quantityPerProduct: 1000,
      orderAmount: 2_000_050,
      openUnpaid: null,
    });
  });

  it.each([
    ['quantityPerProduct', 'many'],
    ['quantityPerProduct', '0'],
    ['orderAmount', '80,23'],
    ['openUnpaid', '1.000'],
    ['provenAfter', '6'],
    ['provenAfter', ''],
  ] as const)('%s of %j is said to be wrong beside its field', (field, typed) => {
    const { caps, errors } = readCaps(draft({ [field]: typed }));
    expect(caps).toBeUndefined();
    expect(Object.keys(errors)).toEqual([field]);
  });

  it('do not matter while nothing is limited', () => {
    expect(readCaps(draft({ limited: false, provenAfter: 'x' }))).toEqual({ caps: null, errors: {} });
  });
});
