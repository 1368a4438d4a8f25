// Turns a parsed FHIRPath condition into the text of a TypeScript function over raw JSON. A condition is written twice:
// `holds` is an expression that is true when the condition is true, `fails` one that is true when it is false; where
// neither is, the condition is empty. So nothing at run time carries three values.
//
// A sequence (path) is written in two ways: `any(test)` asks whether an item passes, `list()` makes an array of raw
// items. A primitive that has only id or extensions is represented by its `_name` object.
import { Texts } from "./texts.mjs";

export { NotTranslated } from "./code.mjs";

/** Writes one invariant for the types that it stands on: `{ parameters, body, helpers }`. */
export function translate(expression, typeNames, library, table, names) {
  const translator = new Translator(typeNames, library, table, names);
  return translator.whole(expression);
}

/** The parts of the language build on each other: sequences, steps, calls, comparisons, conditions, texts. */
class Translator extends Texts {
  whole(expression) {
    const self = this.item("v", this.types);
    this.root = self;
    const condition = this.holds(expression, { self });
    const helpers = [...this.helpers].sort();
    const uses = (name) =>
      new RegExp(`\\b${name}(?=[.,)\\]\\[])`).test(
        condition.replace(/\/.*\/s?u/g, "") + this.hoisted.join(" "),
      );
    const parameters = uses("x") ? "(v, x)" : uses("v") ? "(v)" : "()";
    const consts = this.hoisted.map((code, index) => `  const h${index} = once(() => ${code});\n`).join("");
    const body = consts === "" ? condition : `{\n${consts}  return ${condition};\n}`;
    return { parameters, body, helpers };
  }
}
