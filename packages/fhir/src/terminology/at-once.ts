import type { TerminologyService } from "./service.ts";

/** A service that answers at once, or is refused: one that makes the validator wait would be taken to say no. */
export function atOnce(service: TerminologyService | undefined): TerminologyService | undefined {
  if (service === undefined) return undefined;
  return (request) => {
    const answer: unknown = service(request);
    if (answer instanceof Promise) {
      // Whether it is kept or broken does not matter any more.
      answer.catch(() => undefined);
      throw new TypeError("terminology must answer at once: createAsyncValidator waits for it");
    }
    return answer as ReturnType<TerminologyService>;
  };
}
