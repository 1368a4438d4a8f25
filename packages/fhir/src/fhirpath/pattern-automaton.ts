import type { PatternNode } from "./pattern-syntax.ts";

/** One instruction: go on when the character fits, or go on without one. */
type Instruction =
  | { readonly kind: "character"; readonly fits: RegExp; readonly next: number }
  | { readonly kind: "split"; readonly next: readonly number[] }
  | { readonly kind: "start" | "end"; readonly next: number }
  | { readonly kind: "match" };

const maxInstructions = 6000;
const maxStates = 500;

/** A state of the automaton: the instructions that wait for a character, found out once. */
interface State {
  readonly waiting: readonly number[];
  readonly isMatch: boolean;
  readonly isMatchAtEnd: boolean;
  readonly steps: Map<string, State>;
}

/**
 * A matcher whose time grows in step with the text whatever the pattern: it follows all possibilities at
 * once (Thompson) and remembers the states it has met.
 */
export class Automaton {
  readonly #program: readonly Instruction[];
  readonly #isWhole: boolean;
  #states = new Map<string, State>();
  #start: State | undefined;

  private constructor(program: readonly Instruction[], isWhole: boolean) {
    this.#program = program;
    this.#isWhole = isWhole;
  }

  /** Undefined when the pattern needs look-around, or is too large. */
  static of(node: PatternNode, isWhole: boolean): Automaton | undefined {
    const program = new Assembler().assemble(node);
    return program && new Automaton(program, isWhole);
  }

  /** Whether the pattern is found in the text, or is the whole text. */
  test(text: string): boolean {
    let state = (this.#start ??= this.#state([0], true));
    if (state.isMatch && !this.#isWhole) return true;
    for (const character of text) {
      if (this.#isWhole && state.waiting.length === 0) return false;
      let next = state.steps.get(character);
      if (next === undefined) {
        next = this.#step(state, character);
        if (state.steps.size < maxStates) state.steps.set(character, next);
      }
      state = next;
      if (state.isMatch && !this.#isWhole) return true;
    }
    return state.isMatchAtEnd;
  }

  #step(state: State, character: string): State {
    const seeds: number[] = this.#isWhole ? [] : [0];
    for (const at of state.waiting) {
      const instruction = this.#program[at];
      if (instruction?.kind === "character" && instruction.fits.test(character)) seeds.push(instruction.next);
    }
    return this.#state(seeds, false);
  }

  #state(seeds: readonly number[], isStart: boolean): State {
    const reached = this.#reach(seeds, isStart, false);
    const waiting = [...reached]
      .filter((at) => this.#program[at]?.kind === "character")
      .sort((a, b) => a - b);
    const isMatch = this.#hasMatch(reached);
    const isMatchAtEnd = isMatch || this.#hasMatch(this.#reach(seeds, isStart, true));
    const key = `${waiting.join(",")}${isMatch ? "!" : ""}${isMatchAtEnd ? "$" : ""}`;
    const known = this.#states.get(key);
    if (known !== undefined) return known;
    if (this.#states.size >= maxStates) this.#states = new Map();
    const state: State = { waiting, isMatch, isMatchAtEnd, steps: new Map() };
    this.#states.set(key, state);
    return state;
  }

  #hasMatch(reached: ReadonlySet<number>): boolean {
    for (const at of reached) if (this.#program[at]?.kind === "match") return true;
    return false;
  }

  #reach(seeds: readonly number[], isStart: boolean, isEnd: boolean): ReadonlySet<number> {
    const reached = new Set<number>();
    const open = [...seeds];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (reached.has(at)) continue;
      reached.add(at);
      const instruction = this.#program[at];
      if (instruction?.kind === "split") open.push(...instruction.next);
      else if (instruction?.kind === "start" && isStart) open.push(instruction.next);
      else if (instruction?.kind === "end" && isEnd) open.push(instruction.next);
    }
    return reached;
  }
}

/** Turns a pattern into instructions, from its end to its start. */
class Assembler {
  readonly #program: Instruction[] = [{ kind: "split", next: [] }, { kind: "match" }];

  assemble(node: PatternNode): readonly Instruction[] | undefined {
    const start = this.#emit(node, 1);
    if (start === undefined) return undefined;
    this.#program[0] = { kind: "split", next: [start] };
    return this.#program;
  }

  #add(instruction: Instruction): number | undefined {
    if (this.#program.length >= maxInstructions) return undefined;
    return this.#program.push(instruction) - 1;
  }

  /** The place where `node` begins when it is followed by what stands at `next`. */
  #emit(node: PatternNode, next: number): number | undefined {
    switch (node.kind) {
      case "character":
        return this.#add({ kind: "character", fits: new RegExp(`^(?:${node.source})$`, "su"), next });
      case "start":
      case "end":
        return this.#add({ kind: node.kind, next });
      case "other":
        return undefined;
      case "group":
        return this.#emit(node.body, next);
      case "sequence": {
        let at: number | undefined = next;
        for (const item of [...node.items].reverse()) {
          if (at === undefined) return undefined;
          at = this.#emit(item, at);
        }
        return at;
      }
      case "choice": {
        const starts: number[] = [];
        for (const option of node.options) {
          const start = this.#emit(option, next);
          if (start === undefined) return undefined;
          starts.push(start);
        }
        return this.#add({ kind: "split", next: starts });
      }
      case "repeat":
        return this.#emitRepeat(node.body, node.least, node.most, next);
    }
  }

  #emitRepeat(body: PatternNode, least: number, most: number, next: number): number | undefined {
    let at: number | undefined = next;
    if (most === Infinity) {
      const loop = this.#add({ kind: "split", next: [next] });
      if (loop === undefined) return undefined;
      const start = this.#emit(body, loop);
      if (start === undefined) return undefined;
      this.#program[loop] = { kind: "split", next: [start, next] };
      at = loop;
    } else {
      for (let count = least; count < most && at !== undefined; count++) {
        const start: number | undefined = this.#emit(body, at);
        at = start === undefined ? undefined : this.#add({ kind: "split", next: [start, next] });
      }
    }
    for (let count = 0; count < least && at !== undefined; count++) at = this.#emit(body, at);
    return at;
  }
}
