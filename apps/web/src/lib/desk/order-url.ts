/** Where the desk's lists and orders are. The address bar always says what is on screen, so any of it can be shared. */
export function deskUrl({ view, order }: { view: string; order?: string | null }): string {
  const search = new URLSearchParams();
  if (view !== DEFAULT_VIEW) search.set('queue', view);
  if (order) search.set('order', order);
  return search.size > 0 ? `/desk?${search.toString()}` : '/desk';
}

export const DEFAULT_VIEW = 'all';

export function readDeskUrl(url: { readonly searchParams: Pick<URLSearchParams, 'get'> }): {
  view: string;
  order: string | null;
} {
  return { view: url.searchParams.get('queue') ?? DEFAULT_VIEW, order: url.searchParams.get('order') };
}
