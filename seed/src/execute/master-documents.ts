import { GROUPS, WAREHOUSES } from '../../data/groups.ts';
import { text } from '../catalogue/build-product.ts';
import { BRAND_LIST, CATEGORY_LIST } from '../catalogue/catalogue.ts';
import type { Product } from '../catalogue/product.types.ts';
import { COMPANY_LIST, PEOPLE, type SeedPerson } from '../people/people.ts';
import { allPictures } from '../pictures/all-pictures.ts';

const DAY = 86_400_000;

/** Products and their stock in the shape in which the server keeps them; `now` decides when each was listed. */
export function productDocuments(products: readonly Product[], now: Date) {
  return products.map(({ id, listedDaysAgo, stock: _, ...product }) => ({
    _id: id,
    ...product,
    active: true,
    createdAt: new Date(now.getTime() - listedDaysAgo * DAY).toISOString(),
    rev: 1,
  }));
}

export const stockDocuments = (products: readonly Product[]) =>
  products.flatMap(({ id, stock }) =>
    stock.map(({ warehouseId, onHand, shelf }) => ({
      _id: `${id}:${warehouseId}`,
      productId: id,
      warehouseId,
      onHand,
      reserved: 0,
      available: onHand,
      shelf,
    })),
  );

export const groupDocuments = () =>
  GROUPS.map(({ id, label, trusted, paymentMethods, caps, unpaidCeiling }) => ({
    _id: id,
    label: text(label),
    trusted,
    paymentMethods,
    caps: caps ?? null,
    ...(unpaidCeiling !== undefined && { unpaidCeiling }),
    rev: 1,
  }));

export const warehouseDocuments = () =>
  WAREHOUSES.map(({ id, label, place, near }, order) => ({
    _id: id,
    label: text(label),
    place: text(place),
    near,
    order,
  }));

export const categoryDocuments = () => CATEGORY_LIST.map(({ id, ...category }) => ({ _id: id, ...category }));
export const brandDocuments = () => BRAND_LIST.map(({ id, label }) => ({ _id: id, label }));

export const companyDocuments = () =>
  COMPANY_LIST.map(({ id, ...company }) => ({ _id: id, ...company, creditUsed: 0, rev: 1 }));

/** A person's row and the credential they sign in with. */
export function personDocuments(people: readonly SeedPerson[], passwordHash: string, createdAt: Date) {
  const dates = { createdAt, updatedAt: createdAt };
  return {
    people: people.map(({ id, password: _, ...person }) => ({
      _id: id,
      ...person,
      emailVerified: true,
      image: null,
      permissionVersion: 1,
      ...dates,
    })),
    credentials: people.map(({ id }) => ({
      _id: `credential-${id}`,
      accountId: id,
      providerId: 'credential',
      userId: id,
      password: passwordHash,
      ...dates,
    })),
  };
}

export const demoPeople = (passwordHash: string, createdAt: Date) =>
  personDocuments(PEOPLE, passwordHash, createdAt);

export const pictureDocuments = () =>
  [...allPictures()].map(({ name, svg }) => ({ _id: name, type: 'image/svg+xml', bytes: Buffer.from(svg) }));

/** The demo company as its customers see it; nobody answers its telephone, so it has none. */
export const HOUSE = {
  _id: 'house',
  house: {
    shop: { zh: '联盛商城', en: 'Liansheng Shop' },
    name: { zh: '深圳联盛商贸有限公司', en: 'Liansheng Trading, Shenzhen' },
    phone: '',
    email: 'service@orderdesk.example',
  },
  reserved: ['联盛', 'Liansheng'],
  rev: 1,
};
