import { type Collection, FhirNode, type Item, nothing } from "./item.ts";
import type { FhirPathSession, Variable } from "./session.ts";
import { type ResolvedType, type TypeTable, unknownType } from "./types.ts";

/** The item of a raw value: resources say their type themselves. */
export function toItem(value: unknown, sibling: unknown, type: ResolvedType, table: TypeTable): Item {
  // Values of the types of FHIRPath itself are items already; only items are given such a type.
  if (type.namespace === "System") return value as Item;
  return new FhirNode(value, sibling, type.kind === "resource" ? table.ofResource(value) : type);
}

/** What changes while one expression is evaluated. Its focus (`$this`) becomes an item only when asked for. */
export class Frame {
  readonly table: TypeTable;
  session: FhirPathSession;
  /** The raw focus. */
  value: unknown;
  sibling: unknown;
  type: ResolvedType = unknownType;
  /** `$index`. */
  index = 0;
  /** `$total`. */
  total: Collection = [];
  variables: Variable | undefined;
  /** What the arguments of `defineVariable` are evaluated on. */
  collection: Collection = [];
  /** Where walks over raw values put what they find. */
  found: Item[] = [];
  /** How many values a walk has met, and the last of them. */
  hits = 0;
  /** How many values the last finished walk met. */
  lastHits = 0;
  hit: unknown;
  isFocusEmpty = false;
  readonly #idle: FhirPathSession;
  #item: Item | undefined;
  #context: Item | undefined;
  #contextValue: unknown;
  #contextSibling: unknown;
  #contextType: ResolvedType = unknownType;

  constructor(table: TypeTable, session: FhirPathSession) {
    this.table = table;
    this.session = this.#idle = session;
  }

  /** Begins an evaluation on a raw value. */
  begin(session: FhirPathSession, value: unknown, sibling: unknown, type: ResolvedType): void {
    this.session = session;
    this.#context = undefined;
    this.#contextValue = value;
    this.#contextSibling = sibling;
    this.#contextType = type;
    this.variables = undefined;
    this.isFocusEmpty = false;
    this.index = 0;
    this.total = this.collection = nothing;
    this.hits = 0;
    this.focus(value, sibling, type);
    session.begin();
  }

  /** Forgets the data, so that a frame that is kept holds no record alive. */
  end(): void {
    this.#context = this.#contextValue = this.#contextSibling = undefined;
    this.value = this.sibling = this.hit = this.#item = this.variables = undefined;
    this.total = this.collection = nothing;
    this.session = this.#idle;
  }

  /** Sets `$this` to a raw value. */
  focus(value: unknown, sibling: unknown, type: ResolvedType): void {
    this.value = value;
    this.sibling = sibling;
    this.type = type;
    this.#item = undefined;
  }

  /** `$this`. */
  get self(): Item {
    return (this.#item ??= toItem(this.value, this.sibling, this.type, this.table));
  }

  /** `%context`. */
  get context(): Item {
    return (this.#context ??= toItem(
      this.#contextValue,
      this.#contextSibling,
      this.#contextType,
      this.table,
    ));
  }

  /** `%resource`: the node itself when the environment names none. */
  get resource(): unknown {
    return this.session.resource ?? this.#contextValue;
  }
}
