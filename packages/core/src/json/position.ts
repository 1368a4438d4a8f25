/** Where the members of one object or array stand. */
export interface MemberOffsets {
  /** Offset of the value, by key. */
  readonly values: Map<string | number, number>;
  /** Offset of the key's opening quote, by key. */
  readonly keys: Map<string | number, number>;
}

interface Level {
  readonly container: object | undefined;
  readonly offsets: MemberOffsets;
  /** The key of the member at hand; the index in an array. */
  key: string | number;
  readonly isArray: boolean;
  expectsKey: boolean;
}

/** End of the string whose opening quote is at `from`: the offset after its closing quote. */
function stringEnd(text: string, from: number): number {
  let at = text.indexOf('"', from + 1);
  for (;;) {
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === 0x5c) slashes += 1;
    if (slashes % 2 === 0) return at + 1;
    at = text.indexOf('"', at + 1);
  }
}

const child = (container: object | undefined, key: string | number): object | undefined => {
  if (container === undefined || !Object.hasOwn(container, key)) return undefined;
  const value: unknown = Reflect.get(container, key);
  return typeof value === "object" && value !== null ? value : undefined;
};

/**
 * Where every member of a value stands in the text that it was read from. The text must be one that the
 * reader accepted: this second pass, made only when a position is asked for, checks nothing.
 */
export function findOffsets(text: string, root: object): ReadonlyMap<object, MemberOffsets> {
  const found = new Map<object, MemberOffsets>();
  const levels: Level[] = [];
  const token = /["{}[\],]|[^\s"{}[\],:\uFEFF]+/gu;

  const startValue = (offset: number): void => {
    const level = levels.at(-1);
    level?.offsets.values.set(level.key, offset);
  };
  const open = (offset: number, isArray: boolean): void => {
    startValue(offset);
    const parent = levels.at(-1);
    const container = parent === undefined ? root : child(parent.container, parent.key);
    const offsets: MemberOffsets = { values: new Map(), keys: new Map() };
    if (container !== undefined) found.set(container, offsets);
    levels.push({ container, offsets, key: isArray ? 0 : "", isArray, expectsKey: !isArray });
  };

  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const level = levels.at(-1);
    switch (match[0]) {
      case "{":
        open(match.index, false);
        break;
      case "[":
        open(match.index, true);
        break;
      case "}":
      case "]":
        levels.pop();
        break;
      case ",":
        if (level?.isArray) level.key = (level.key as number) + 1;
        else if (level) level.expectsKey = true;
        break;
      case '"': {
        token.lastIndex = stringEnd(text, match.index);
        if (level?.expectsKey) {
          level.key = JSON.parse(text.slice(match.index, token.lastIndex)) as string;
          level.offsets.keys.set(level.key, match.index);
          level.expectsKey = false;
        } else {
          startValue(match.index);
        }
        break;
      }
      default:
        startValue(match.index);
    }
  }
  return found;
}
