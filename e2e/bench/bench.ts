import type { Db } from 'mongodb';
import type { Row } from './report/row.ts';

/** What every case is given. */
export type Bench = {
  readonly uri: string;
  /** A database of the run's server; names are the case's own. */
  db(name: string): Db;
  /** So many, or a fraction of it in a quick run, which shows that everything works and proves no ratio. */
  size(full: number): number;
  note(text: string): void;
};

export type Case = (bench: Bench) => Promise<Row[]>;
