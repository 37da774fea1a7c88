import type { Person } from '@orderdesk/domain';
import type { Clock } from '../../core/clock.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { QuoteQuestion, QuoteSources, SalesTerms } from './quote.ts';

/** What this installation sells, on its terms, by its clock. */
export type QuoteDeps = { readonly catalogue: Catalogue; readonly clock: Clock; readonly sales: SalesTerms };

/** The shop's catalogue and stock as they are now; how much there is of it exactly only for those who may read that. */
export const sourcesOf = ({ catalogue, sales }: QuoteDeps, exactStock = false): QuoteSources => ({
  product: (id) => catalogue.find(id),
  available: (id) => catalogue.available(id),
  exactStock,
  sales,
});

/** As whom a person is quoted; staff see what visitors see. */
export const customerOf = ({ kind, groupId }: Person): QuoteQuestion['customer'] =>
  kind === 'staff' ? null : { accountKind: kind, groupId };
