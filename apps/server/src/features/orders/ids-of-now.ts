/**
 * Ids for what a change at this moment adds: none that is there, nor one that was there before, so that what somebody still has on
 * screen is never taken for something else. They sort behind those of earlier changes.
 */
export function idsOfNow(prefix: string, at: Date, known: Iterable<string>): () => string {
  const taken = new Set(known);
  const moment = at.getTime().toString(36);
  let last = 0;
  return () => {
    let id: string;
    do id = `${prefix}${moment}-${(last += 1)}`;
    while (taken.has(id));
    return id;
  };
}
