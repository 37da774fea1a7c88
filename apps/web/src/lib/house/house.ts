import { t } from '#lib/locale/say.ts';
import { m } from '#lib/paraglide/messages.js';
import { page } from '$app/state';
import { UNNAMED_HOUSE } from '@orderdesk/domain';

/** The company that sells here, as the page was loaded with it. */
export const house = () => page.data.house ?? UNNAMED_HOUSE;

/** What the shop is called; until the company says so, as the product is. */
export const shopName = (): string => t(house().shop) || m.common_product_name();
