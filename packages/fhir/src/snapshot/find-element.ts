import type { ElementNode } from "./facts.ts";

/** The element of an id such as `Composition.section:codeA.code`; undefined when there is none. */
export function findElement(root: ElementNode, id: string): ElementNode | undefined {
  const [first, ...steps] = id.split(".");
  if (first !== root.name) return undefined;
  let node: ElementNode | undefined = root;
  for (const step of steps) {
    const colon = step.indexOf(":");
    const name = colon < 0 ? step : step.slice(0, colon);
    node = node?.children?.find((child) => child.name === name);
    if (colon >= 0) node = node?.slices.find(({ sliceName }) => sliceName === step.slice(colon + 1));
  }
  return node;
}
