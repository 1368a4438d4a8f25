import type { AbortSignalLike } from "./abort.ts";

type Answer = { readonly kind: "given"; readonly value: unknown } | { readonly kind: "none" };

/** How questions are asked. */
export interface InquiryLimits {
  /** Questions that are open at once. */
  readonly concurrency: number;
  /** Questions of one record; those beyond stay unanswered. */
  readonly maxQuestions: number;
}

/**
 * The questions of one record to services that take their time. A check that runs at once asks; what is not known yet
 * is noted, answered afterwards, and known when the check runs again.
 */
export class Inquiry {
  private readonly answers = new Map<string, Answer>();
  private readonly open = new Map<string, () => unknown>();
  private readonly limits: InquiryLimits;
  private readonly failures = new Map<string, number>();

  constructor(limits: InquiryLimits) {
    this.limits = limits;
  }

  /** The answer to a question; undefined when it is not known, or not yet. */
  ask(topic: string, key: string, call: () => unknown): Answer | undefined {
    const id = `${topic} ${key}`;
    const known = this.answers.get(id);
    if (known !== undefined) return known;
    if (this.answers.size + this.open.size < this.limits.maxQuestions) this.open.set(id, call);
    return undefined;
  }

  hasOpen(): boolean {
    return this.open.size > 0;
  }

  /** How many questions of a topic were met with an error instead of an answer. */
  failed(topic: string): number {
    return this.failures.get(topic) ?? 0;
  }

  /** Has the open questions answered, a bounded number at a time. */
  async settle(signal: AbortSignalLike | undefined): Promise<void> {
    const questions = [...this.open];
    this.open.clear();
    let next = 0;
    const work = async (): Promise<void> => {
      for (let question = questions[next++]; question !== undefined; question = questions[next++]) {
        if (signal?.aborted === true) return;
        const [id, call] = question;
        this.answers.set(id, await this.answerTo(id, call));
      }
    };
    const workers = Math.min(this.limits.concurrency, questions.length);
    await Promise.all(Array.from({ length: workers }, work));
  }

  /** What a service says; that it fails is an answer too, which the caller is told of as an issue. */
  private async answerTo(id: string, call: () => unknown): Promise<Answer> {
    try {
      return { kind: "given", value: await call() };
    } catch {
      const topic = id.slice(0, id.indexOf(" "));
      this.failures.set(topic, this.failed(topic) + 1);
      return { kind: "none" };
    }
  }
}
