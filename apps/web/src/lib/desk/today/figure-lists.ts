import { endedUrl, handledUrl, placedUrl } from '../archive-filter.ts';
import { deskUrl } from '../order-url.ts';

/**
 * The list behind each number of Today: one place, so that a number cannot open another list than its own. Running orders are lists of
 * the desk, made of the rows the numbers are counted from; what was placed, ended or worked on stands in the archive.
 */
export const FIGURE_LISTS = {
  placed: (from: string, to = from) => placedUrl(from, to),
  completed: (from: string, to = from) => endedUrl(from, 'completed', to),
  letOff: (day: string) => endedUrl(day, 'letOff'),
  cancelled: (day: string) => endedUrl(day, 'cancelled'),
  open: () => deskUrl({ view: 'all' }),
  late: () => deskUrl({ view: 'late' }),
  dueSoon: () => deskUrl({ view: 'soon' }),
  unclaimed: () => deskUrl({ view: 'unclaimed' }),
  /** `queue` null: in none. */
  stage: (queue: string | null) => deskUrl({ view: queue ?? 'elsewhere' }),
  stageLate: (queue: string | null) => deskUrl({ view: `${queue ?? 'elsewhere'}:late` }),
  person: (id: string) => deskUrl({ view: `owner:${id}` }),
  personLate: (id: string) => deskUrl({ view: `owner:${id}:late` }),
  handled: (id: string, day: string) => handledUrl(id, day),
} as const;
