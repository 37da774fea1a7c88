import { type MoneyBy, onOwnWord, type OrderFacts, type Text } from '@orderdesk/domain';
import { z } from 'zod';
import { amountText } from './amount-text.ts';
import { dueNow } from './due-of.ts';
import { guardRule, type GuardScene } from './guard.type.ts';
import { isAlone, isOneOf, own } from './money-hands.ts';

/** What would go back: what came in too much, or all of it. */
const goesBack = (of: 'excess' | 'all', facts: OrderFacts): number =>
  facts.paymentReceived - (of === 'all' ? 0 : dueNow(facts));

const ownPart = (of: 'excess' | 'all', scene: GuardScene): number =>
  isOneOf(['system'], scene) ? 0 : onOwnWord(goesBack(of, scene.facts), own(scene));

/** What made it somebody's own word. */
function whyOwn({ letOff = 0, lost = 0, notedToday = 0, decided }: Omit<MoneyBy, 'by'>): Text {
  if (lost > 0) return { zh: '您登记了商品丢失或损坏', en: 'you said that its goods were lost or broken' };
  if (decided || letOff > 0) return { zh: '您决定了退还', en: 'you decided it' };
  if (notedToday > 0) return { zh: '您今天登记了收款', en: 'you noted its receipt today' };
  return { zh: '您登记的收款多于应收', en: 'you noted the receipt of more than was due' };
}

/** Guards on what nobody does with money on their word alone. Amounts in minor units. */
export const ownWordGuards = [
  guardRule({
    name: 'returnHasSecond',
    description: {
      zh: '要退的（多收的，或全部）中只有操作人一人经手的部分（早先登记的应收款，由别人决定退还的不算），连同其当天独自退还的，不高于（分）；其余由别人登记或决定，除非没有别人',
      en: 'Of what goes back (the excess, or all that came in) the part that nobody but whoever sends it noted or decided (what they noted on an earlier day, was due and others decided to give back is not theirs), with what they gave back like that the same day, is at most this (minor units), unless there is nobody else',
    },
    params: z.strictObject({ amount: z.int().min(0), of: z.enum(['excess', 'all']) }),
    holds: ({ amount, of }, scene) => {
      const part = ownPart(of, scene);
      return part === 0 || part + (own(scene).aloneToday ?? 0) <= amount || isAlone(scene);
    },
    explain: ({ amount, of }, scene) => {
      const part = ownPart(of, scene);
      const { aloneToday = 0 } = own(scene);
      const [is, most, day] = [part, amount, aloneToday].map((sum) => amountText(sum, scene.facts));
      const today =
        aloneToday === 0
          ? { zh: '', en: '' }
          : {
              zh: `，连同您今天独自退还的 ${day!.zh}`,
              en: `, with the ${day!.en} you gave back like that today`,
            };
      const why = whyOwn(own(scene));
      return {
        text: {
          zh: `要退的款中有 ${is!.zh} 只凭您一人（${why.zh}）${today.zh}，超过 ${most!.zh}：请由另一位同事退还`,
          en: `${is!.en} of this rests on you alone (${why.en})${today.en}, which is above ${most!.en}: another colleague has to give it back`,
        },
        facts: { actorId: scene.event.actor.id, alone: part, aloneToday, amount },
      };
    },
  }),
];
