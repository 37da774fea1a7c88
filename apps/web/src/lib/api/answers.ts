import type {
  BankAccountView,
  BrandView,
  CartView,
  CategoryView,
  CompanyTerms,
  FirstAdminLink,
  GroupsView,
  HistoryEntry,
  HouseSettings,
  MeView,
  MissingStock,
  NewCompany,
  NotificationView,
  OrderDifferenceView,
  OrderPage,
  OrderSum,
  OrderView,
  PasswordLink,
  PasswordLinkMade,
  ProductPage,
  ProductsToAdd,
  ProductView,
  QueueView,
  QuoteView,
  Suggestions,
} from '@orderdesk/contract';
import type { House } from '@orderdesk/domain';

/** A demo account as the login page offers it; answered only where the demo company is loaded. `role`: a staff role or an account kind. */
export type DemoAccount = { email: string; password: string; name: string; role: string };

export type Colleague = { id: string; name: string; roles: string[]; email?: string | undefined };

type Gets = {
  '/api/me': MeView;
  '/api/categories': CategoryView[];
  '/api/brands': BrandView[];
  '/api/products': ProductPage;
  '/api/products/suggest': Suggestions;
  '/api/cart': CartView;
  '/api/orders': OrderPage;
  '/api/queues': QueueView[];
  '/api/colleagues': Colleague[];
  '/api/orders/sum': OrderSum;
  '/api/groups': GroupsView;
  '/api/bank-account': BankAccountView;
  '/api/house': House;
  '/api/house/settings': HouseSettings;
  '/api/stock/missing': MissingStock[];
  '/api/companies/new': NewCompany[];
  '/api/notifications': NotificationView[];
  '/api/demo-accounts': DemoAccount[];
  '/api/first-admin': FirstAdminLink;
  '/api/auth/new-password': PasswordLink;
};

/** What `GET path` answers. Unknown paths give `unknown`, so that a caller has to say what it expects. */
export type GetAnswer<P extends string> = P extends keyof Gets
  ? Gets[P]
  : P extends `/api/companies/${string}/terms`
    ? CompanyTerms
    : P extends `/api/orders/${string}/history`
      ? HistoryEntry[]
      : P extends `/api/orders/${string}/products`
        ? ProductsToAdd
        : P extends `/api/orders/${string}`
          ? OrderView
          : P extends `/api/products/${string}`
            ? ProductView
            : unknown;

/** What `POST` or `PUT` to `path` answers. */
export type SendAnswer<P extends string> = P extends '/api/auth/sign-in/email'
  ? { person: MeView['person'] }
  : P extends '/api/auth/new-password'
    ? { person: MeView['person'] | null }
    : P extends '/api/password-links'
      ? PasswordLinkMade
      : P extends `/api/orders/${string}/changes/preview`
        ? { difference: OrderDifferenceView }
        : P extends '/api/bank-account' | `/api/bank-account/${string}`
          ? BankAccountView
          : P extends '/api/house/settings'
            ? HouseSettings
            : P extends `/api/groups/${string}/caps`
              ? GroupsView
              : P extends '/api/stock/count'
                ? MissingStock[]
                : P extends '/api/cart'
                  ? CartView
                  : P extends '/api/quote'
                    ? QuoteView
                    : P extends '/api/register' | `/api/me/${string}`
                      ? MeView
                      : P extends '/api/orders'
                        ? OrderView
                        : P extends `/api/orders/${string}/${'events' | 'claim' | 'release' | 'assign' | 'put-back'}`
                          ? OrderView
                          : unknown;
