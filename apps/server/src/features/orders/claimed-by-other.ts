import { type Actor, type ActorRole, refuse, type Refusal } from '@orderdesk/domain';
import { findPerson, type OrderDoc } from '@orderdesk/store';
import type { Core } from '../../core/core.ts';

/** Who does the same work, whatever their part in it: what one of them has claimed is not another's. */
const DESKS: readonly (readonly ActorRole[])[] = [
  ['service', 'reviewer', 'manager', 'admin'],
  ['warehouse'],
  ['finance'],
];
/** Whoever is in charge need not ask. */
const IN_CHARGE: readonly ActorRole[] = ['manager', 'admin'];

/**
 * Nobody decides unawares what a colleague has claimed: where the event is that colleague's to send as it is the actor's, at one desk, it is
 * refused (`order.claimed-by-other`, with the `owner`) until it is sent with whose claim was seen (`claimant`), or taken over. The work of
 * other desks goes on beside it, and nothing is blocked for good.
 */
export async function claimedByOther(
  core: Pick<Core, 'store'>,
  { owner }: Pick<OrderDoc, 'owner'>,
  actor: Actor,
  { who, claimant }: { readonly who: readonly ActorRole[]; readonly claimant: string | null },
): Promise<Refusal | null> {
  if (!owner || owner.id === actor.id || owner.id === claimant || !isColleague(actor)) return null;
  const claimed = await findPerson(core.store, owner.id);
  const bothSend = (desk: readonly ActorRole[]): boolean =>
    [actor.roles, claimed?.roles ?? []].every((roles) =>
      desk.some((role) => who.includes(role) && roles.some((own) => own === role)),
    );
  if (!DESKS.some(bothSend)) return null;
  const { id, name } = owner;
  return refuse(
    'order.claimed-by-other',
    {
      zh: `${name}已认领此订单，请先与其商量：可以接手，仍要这样做请再按一次`,
      en: `${name} has claimed this order: talk to them first. You can take it over, or press again to do it all the same`,
    },
    { owner: { id, name } },
  );
}

const isColleague = ({ roles }: Actor): boolean =>
  !roles.includes('customer') && !roles.includes('system') && !roles.some((role) => IN_CHARGE.includes(role));
