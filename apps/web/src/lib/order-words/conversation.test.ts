import type { HistoryEntry } from '@orderdesk/contract';
import { describe, expect, it } from 'vitest';
import { conversationOf } from './conversation.ts';

const order = {
  note: '周五前送到',
  placedAt: '2026-11-20T01:00:00.000Z',
  placedBy: { id: 'mei', name: '王梅' },
};

function entry(rev: number, side: HistoryEntry['actor']['side'], said: HistoryEntry['said']): HistoryEntry {
  const text = { zh: `步骤 ${rev}`, en: `Step ${rev}` };
  return {
    id: `o1:${rev}`,
    rev,
    at: `2026-11-22T0${rev}:00:00.000Z`,
    type: 'x',
    label: text,
    sentence: text,
    actor: { id: side, name: side, side },
    data: {},
    said,
    stage: null,
  };
}
const said = (text: string, shared: boolean, type: HistoryEntry['said'][number]['type'] = 'textarea') => ({
  name: 'text',
  type,
  label: { zh: '', en: '' },
  text: { zh: text, en: text },
  shared,
  inSentence: false,
});

describe('what was said about an order', () => {
  it('stands in the order it was said, the note first; private words are told apart', () => {
    const history = [
      entry(4, 'staff', [said('打碎了', false)]),
      entry(2, 'staff', [said('几楼？', true)]),
      entry(3, 'customer', [said('三楼', true), said('深圳市…', true, 'address')]),
    ];
    expect(
      conversationOf(order, history).map(({ by, side, internal, texts }) => [
        by,
        side,
        internal,
        texts.map(({ zh }) => zh),
      ]),
    ).toEqual([
      ['王梅', 'customer', false, ['周五前送到']],
      ['staff', 'staff', false, ['几楼？']],
      ['customer', 'customer', false, ['三楼', '深圳市…']],
      ['staff', 'staff', true, ['打碎了']],
    ]);
  });

  it('holds that its customer says it was not so, with no word added', () => {
    const denied = { ...entry(2, 'customer', []), type: 'disagree' };
    expect(conversationOf({ ...order, note: '' }, [denied])).toMatchObject([
      { side: 'customer', event: 'disagree', texts: [] },
    ]);
  });

  it('holds nothing that nobody said: no amounts, no parcels, no clock', () => {
    const history = [
      entry(2, 'staff', [said('¥5.00', true, 'money')]),
      entry(3, 'staff', [said('深圳仓', true, 'shipment')]),
      entry(4, 'system', [said('x', true)]),
      entry(5, 'staff', []),
    ];
    expect(conversationOf({ ...order, note: ' ' }, history)).toEqual([]);
  });
});
