/**
 * Runs `work` when asked, never twice at a time: whoever asks while it runs gets the run after it. What it reads is then never older
 * than the asking, and an older reading never lands on top of a newer one.
 */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const start = (): Promise<void> => {
    next = null;
    return (running = work().finally(() => {
      running = null;
    }));
  };
  return () => {
    if (next) return next;
    return running ? (next = running.then(start, start)) : start();
  };
}
