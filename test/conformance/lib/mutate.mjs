/** A source of numbers that gives the same ones in every run (xorshift). */
export function seeded(seed) {
  let state = seed | 0 || 1;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}

const pick = (random, list) => list[random(list.length)];
const splice = (text, at, length, put) => text.slice(0, at) + put + text.slice(at + length);
const tags = (text) => [...text.matchAll(/<\/?[A-Za-z][^<>]*>/gu)];
const elements = (text) => [...text.matchAll(/<([A-Za-z:]+)(?: [^<>]*)?>[^<]*<\/\1>/gu)];

/** Changes to a document: most break it, some leave its canonical form as it was, some are known attacks. */
const changes = {
  "changed byte": (text, random) => {
    const at = random(text.length);
    return splice(text, at, 1, String.fromCharCode(32 + random(95)));
  },
  "changed letter in text": (text, random) => {
    const found = pick(random, [...text.matchAll(/>([^<>\s][^<>]*)</gu)]);
    const at = found.index + 1 + random(found[1].length);
    return splice(text, at, 1, pick(random, ["A", "z", "0", "ế"]));
  },
  "removed character": (text, random) => splice(text, random(text.length), 1, ""),
  "repeated piece": (text, random) => {
    const at = random(text.length);
    return splice(text, at, 0, text.slice(at, at + 1 + random(20)));
  },
  "removed element": (text, random) => {
    const found = pick(random, elements(text));
    return splice(text, found.index, found[0].length, "");
  },
  "repeated element": (text, random) => {
    const found = pick(random, elements(text));
    return splice(text, found.index, 0, found[0]);
  },
  "moved element": (text, random) => {
    const found = pick(random, elements(text));
    const rest = splice(text, found.index, found[0].length, "");
    return splice(rest, pick(random, tags(rest)).index, 0, found[0]);
  },
  "space in a tag": (text, random) => {
    const found = pick(random, tags(text));
    return splice(text, found.index + found[0].length - 1, 0, pick(random, [" ", "\n", "\t"])).replace(
      "/ >",
      " />",
    );
  },
  "space between tags": (text, random) =>
    splice(text, pick(random, tags(text)).index, 0, pick(random, [" ", "\n", "\r\n"])),
  comment: (text, random) => splice(text, pick(random, tags(text)).index, 0, "<!-- -->"),
  "comment in text": (text, random) => {
    const found = pick(random, [...text.matchAll(/>([^<>\s][^<>]*)</gu)]);
    return splice(text, found.index + 1 + random(found[1].length), 0, "<!---->");
  },
  instruction: (text, random) => splice(text, pick(random, tags(text)).index, 0, "<?x y?>"),
  quotes: (text, random) => {
    const found = pick(random, [...text.matchAll(/="([^"'<&]*)"/gu)]);
    return splice(text, found.index, found[0].length, `='${found[1]}'`);
  },
  "character reference": (text, random) => {
    const found = pick(random, [...text.matchAll(/>([^<>&\s][^<>&]*)</gu)]);
    const at = found.index + 1 + random(found[1].length);
    return splice(text, at, 1, `&#${text.charCodeAt(at)};`);
  },
  "CDATA section": (text, random) => {
    const found = pick(random, [...text.matchAll(/>([^<>&]+)</gu)]);
    return splice(text, found.index + 1, found[1].length, `<![CDATA[${found[1]}]]>`);
  },
  "empty element written out": (text, random) => {
    const found = pick(random, [...text.matchAll(/<([A-Za-z:]+)( [^<>]*)?\/>/gu)]);
    return found === undefined
      ? text
      : splice(text, found.index, found[0].length, `<${found[1]}${found[2] ?? ""}></${found[1]}>`);
  },
  "added attribute": (text, random) => {
    const found = pick(random, [...text.matchAll(/<[A-Za-z][A-Za-z:]*/gu)]);
    return splice(
      text,
      found.index + found[0].length,
      0,
      pick(random, [' x="1"', ' Id="HB1"', ' id="q"', ' xml:lang="vi"']),
    );
  },
  "added namespace": (text, random) => {
    const found = pick(random, [...text.matchAll(/<[A-Za-z][A-Za-z:]*/gu)]);
    return splice(text, found.index + found[0].length, 0, pick(random, [' xmlns:q="urn:q"', ' xmlns:q="q"']));
  },
  DOCTYPE: (text) => text.replace(/^(<\?xml[^>]*\?>)?/u, (start) => `${start}<!DOCTYPE x>`),
  "line ends": (text) => text.replaceAll("\n", "\r\n"),
  "changed algorithm": (text, random) => {
    const found = pick(random, [...text.matchAll(/Algorithm="([^"]*)"/gu)]);
    const others = [
      "http://www.w3.org/2000/09/xmldsig#sha1",
      "http://www.w3.org/2001/04/xmlenc#sha512",
      "http://www.w3.org/2001/10/xml-exc-c14n#WithComments",
      "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
      "http://www.w3.org/TR/1999/REC-xpath-19991116",
      "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
    ];
    return splice(text, found.index, found[0].length, `Algorithm="${pick(random, others)}"`);
  },
};

export const changeNames = Object.keys(changes);

/** The document with one change of a kind. */
export function mutate(text, kind, random) {
  return changes[kind](text, random);
}
