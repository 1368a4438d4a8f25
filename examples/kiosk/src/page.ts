/** The element with this id; the page is broken without it. */
export function element<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page lacks #${id}`);
  return found;
}

/** A positive number from a data attribute of the body. */
export function setting(name: "idleSeconds" | "warnSeconds" | "doneSeconds"): number {
  const value = Number(document.body.dataset[name]);
  if (!(value > 0)) throw new Error(`the page lacks data for ${name}`);
  return value;
}

/** Replaces the items of a list; text only, so that nothing on a card can become markup. */
export function fillList(list: HTMLElement, texts: readonly string[]): void {
  list.replaceChildren(
    ...texts.map((text) => {
      const item = document.createElement("li");
      item.textContent = text;
      return item;
    }),
  );
  list.hidden = texts.length === 0;
}

/** Replaces the rows of a description list. */
export function fillFacts(list: HTMLElement, facts: readonly (readonly [string, string])[]): void {
  list.replaceChildren(
    ...facts.flatMap(([name, value]) => {
      const term = document.createElement("dt");
      term.textContent = name;
      const details = document.createElement("dd");
      details.textContent = value;
      return [term, details];
    }),
  );
}
