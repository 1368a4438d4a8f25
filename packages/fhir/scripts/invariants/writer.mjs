// What every part of the translation shares: the names it may use, loops, and parts that are evaluated once.
import { refuse } from "./code.mjs";

export class Writer {
  constructor(typeNames, library, table, names) {
    this.library = library;
    this.table = table;
    this.names = names;
    this.types = typeNames.map((name) => table.find(name) ?? refuse(`no type ${name}`));
    this.helpers = new Set();
    this.hoisted = [];
    this.depth = 0;
  }

  use(name) {
    this.helpers.add(name);
    return name;
  }

  /** A part that does not depend on the loops around it is evaluated once. */
  hoist(code) {
    const isBound = [...code.matchAll(/\ba(\d+)\b/g)].some(([, depth]) => Number(depth) <= this.depth);
    const isWork = /=>|\b(?:below|inside|resolved|repeated)\(|\+/.test(code);
    if (this.depth === 0 || isBound || !isWork) return code;
    this.use("once");
    let index = this.hoisted.indexOf(code);
    if (index < 0) index = this.hoisted.push(code) - 1;
    return `h${index}()`;
  }

  /** Calls `write` for an item of a loop. */
  loop(types, write) {
    this.depth++;
    const name = `a${this.depth}`;
    const code = write(this.item(name, types), name);
    this.depth--;
    if (code === "false") return "false";
    return new RegExp(`\\b${name}\\b`).test(code) ? `(${name}) => ${code}` : `() => ${code}`;
  }
}
