// Pieces of code as text, and the refusal of what cannot be written.

/** An expression that this generator does not know how to write. */
export class NotTranslated extends Error {}

export const refuse = (reason) => {
  throw new NotTranslated(reason);
};

export const quote = (text) => JSON.stringify(text);
export const or = (parts) => {
  const some = parts.filter((part) => part !== "false");
  if (some.includes("true")) return "true";
  return some.length === 0 ? "false" : some.length === 1 ? some[0] : `(${some.join(" || ")})`;
};
export const and = (parts) => {
  const some = parts.filter((part) => part !== "true");
  if (some.includes("false")) return "false";
  return some.length === 0 ? "true" : some.length === 1 ? some[0] : `(${some.join(" && ")})`;
};
export const negate = (code) => (code === "true" ? "false" : code === "false" ? "true" : `!${code}`);
export const asOperand = (code) => (isOneTerm(code) ? code : `(${code})`);

/** Whether a code is a name, a call or something in brackets, perhaps negated. */
function isOneTerm(code) {
  const start = /^!*[\w.]*/.exec(code)[0].length;
  if (start === code.length) return true;
  if (code[start] !== "(") return false;
  let depth = 0;
  for (let at = start; at < code.length; at++) {
    if (code[at] === '"') at = endOfText(code, at);
    else if (code[at] === "/" && code[at - 1] === " ") return false;
    else if (code[at] === "(") depth++;
    else if (code[at] === ")" && --depth === 0) return at === code.length - 1;
  }
  return false;
}

function endOfText(code, start) {
  let at = start + 1;
  while (code[at] !== '"') at += code[at] === "\\" ? 2 : 1;
  return at;
}
