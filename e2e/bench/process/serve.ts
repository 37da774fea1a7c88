export type Call = { readonly id: number; readonly method: string; readonly params: unknown };
export type Answer =
  | { readonly ready: true }
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: string };

/** Answers the calls of the process that started this one; ends with it. `end` runs first when it lets go in order. */
export function serve(
  methods: Readonly<Record<string, (params: never) => unknown>>,
  end: () => Promise<void> = () => Promise.resolve(),
): void {
  const say = (answer: Answer) => process.send?.(answer);
  process.on('message', ({ id, method, params }: Call) => {
    Promise.resolve()
      .then(() => methods[method]!(params as never))
      .then(
        (value) => say({ id, value }),
        (error: unknown) =>
          say({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
      );
  });
  process.on('disconnect', () => {
    end().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
  say({ ready: true });
}

/** The monotonic clock that all processes of a machine share, in milliseconds. */
export const sharedNow = (): number => Number(process.hrtime.bigint()) / 1e6;

/** Bytes held after a full collection, on the heap and beside it. */
export function heldBytes(): number {
  const collect = globalThis.gc;
  if (!collect) throw new Error('start this process with --expose-gc');
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
