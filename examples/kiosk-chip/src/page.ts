/** The element with this id; the page is broken without it. */
export function element<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page lacks #${id}`);
  return found;
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
}

/** Replaces the rows of a description list; what is not known has none. */
export function fillFacts(
  list: HTMLElement,
  facts: readonly (readonly [string, string | undefined])[],
): void {
  list.replaceChildren(
    ...facts.flatMap(([name, value]) => {
      if (value === undefined) return [];
      const term = document.createElement("dt");
      term.textContent = name;
      const details = document.createElement("dd");
      details.textContent = value;
      return [term, details];
    }),
  );
}
