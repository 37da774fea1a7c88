import type { HouseSettings } from '@orderdesk/contract';
import { formatPhone, type House, type Person, refuse, type Result, type Text } from '@orderdesk/domain';
import { auditModel, findHouse, HOUSE, inserting } from '@orderdesk/store';
import type { Core } from '../../core/core.ts';
import { saveSetting, settingWrite } from '../../core/save-setting.ts';

const HOUSE_CHANGED = 'house';

/**
 * Says what the shop and the company are called and how customers reach it: they call and write to what stands there, so those who answer
 * for money and rules are told of it, whole. Refuses `house.moved-on`.
 */
export async function saveHouse(
  core: Core,
  { id, name }: Pick<Person, 'id' | 'name'>,
  { rev, house, reserved }: HouseSettings,
): Promise<Result<null>> {
  const before = await findHouse(core.store);
  return saveSetting(
    core,
    { id },
    {
      before,
      rev,
      write: settingWrite(HOUSE, before, { house, reserved }),
      audit: [
        inserting(auditModel, {
          _id: `${HOUSE_CHANGED}:${rev + 1}`,
          at: core.clock.now().toISOString(),
          actor: { id, name },
          what: HOUSE_CHANGED,
          subject: HOUSE,
          before: before && { ...before.house, reserved: before.reserved },
          after: { ...house, reserved },
        }),
      ],
      told: told(name, house),
      movedOn: movedOn(),
    },
  );
}

function told(by: string, house: House): Text {
  const { phone, email } = house;
  const reached = (locale: 'zh' | 'en', none: string, and: string): string =>
    [...(phone ? [formatPhone(phone, locale)] : []), ...(email ? [email] : [])].join(and) || none;
  const called = (locale: 'zh' | 'en', none: string): string =>
    [house.shop[locale], house.name[locale]].filter((word) => word !== '').join(' · ') || none;
  return {
    zh: `${by}改了商城资料：名称“${called('zh', '未填')}”，客户联系方式“${reached('zh', '未填', '，')}”。请核对电话和邮箱是否为公司所有`,
    en: `${by} changed what customers read of the company: called “${called('en', 'nothing')}”, reached by “${reached('en', 'nothing', ', ')}”. Please check that telephone and e-mail are the company’s own`,
  };
}

const movedOn = () =>
  refuse('house.moved-on', {
    zh: '刚刚有人改过商城资料，请查看后再改',
    en: 'Somebody has just changed this: look at it again before you change it',
  });
