/** Ends a visit after a time without touch or scan, and says beforehand that it will. */
export interface Session {
  /** Starts or restarts the countdown. */
  extend(seconds?: number): void;
  /** Ends the countdown without ending the visit. */
  stop(): void;
}

export interface SessionOptions {
  readonly seconds: number;
  /** Called each second with the seconds left. */
  onTick(secondsLeft: number): void;
  onEnd(): void;
}

/** A countdown by the clock of the page, so that a sleeping tablet does not stretch it. */
export function createSession({ seconds, onTick, onEnd }: SessionOptions): Session {
  let endsAt = 0;
  let timer: number | undefined;
  const stop = () => {
    window.clearInterval(timer);
    timer = undefined;
  };
  const tick = () => {
    const left = Math.ceil((endsAt - Date.now()) / 1000);
    if (left > 0) {
      onTick(left);
      return;
    }
    stop();
    onEnd();
  };
  return {
    extend(more = seconds) {
      endsAt = Date.now() + more * 1000;
      timer ??= window.setInterval(tick, 1000);
      tick();
    },
    stop,
  };
}
