/** What an `AbortSignal` of any platform is, as far as it is used here. */
export interface AbortSignalLike {
  readonly aborted: boolean;
  readonly reason?: unknown;
  /** Has a function called when the signal is given. */
  addEventListener(type: "abort", listener: () => void): void;
  /** Has the function called no more. */
  removeEventListener(type: "abort", listener: () => void): void;
}

/** Throws the reason of a signal that was given. */
export function throwIfAborted(signal: AbortSignalLike | undefined): void {
  if (signal?.aborted === true) throw reasonOf(signal);
}

/** Begins work and waits for it, but no longer than until the signal is given. */
export async function untilAborted(
  signal: AbortSignalLike | undefined,
  begin: () => Promise<void>,
): Promise<void> {
  if (signal === undefined) return begin();
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => {
      reject(reasonOf(signal));
    };
    signal.addEventListener("abort", stop);
  });
  try {
    await Promise.race([aborted, begin()]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

function reasonOf({ reason }: AbortSignalLike): Error {
  return reason instanceof Error ? reason : new Error("the check was given up", { cause: reason });
}
