import { createHash } from "node:crypto";
import { type XmlNode, type XmlText, parseXmlTree } from "@lienthong/core/xml";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aFile, anyFile } from "../claim/claim-file.cases.ts";
import { claimFileToBundle } from "../claim/claim-file-to-bundle.ts";
import { patientOfStay, stayBundle, stayWith } from "../documents/visit.cases.ts";
import { cleanNarrative } from "./narrative.ts";
import { renderBundle } from "./render-bundle.ts";
import { bundleStyleHash, bundleStylesheet } from "./style.ts";

/** The page read as XML: it is well formed, so what an XML reader sees is what a browser sees. */
function treeOf(page: string): XmlNode {
  const result = parseXmlTree(page.replace("<!doctype html>\n", ""));
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

function nodes(node: XmlNode): XmlNode[] {
  return [node, ...node.children.flatMap((child) => (child.kind === "element" ? nodes(child) : []))];
}

function words(node: XmlNode | XmlText): string {
  return node.kind === "text" ? node.text : node.children.map(words).join(" ");
}

const elements = new Set(
  "html head meta title style body main header section h1 h2 h3 h4 p dl div dt dd table thead tbody tfoot tr th td br ul ol li span strong b i em u small pre code sub sup blockquote q cite abbr caption hr".split(
    " ",
  ),
);
const attributes = new Set(
  "lang class role scope data-label colspan rowspan charset http-equiv content name".split(" "),
);

/** Everything on the page that is not in the lists. */
function strangers(page: string): readonly string[] {
  return nodes(treeOf(page)).flatMap(({ name, attributes: own }) => [
    ...(elements.has(name) ? [] : [name]),
    ...[...own.keys()].filter((key) => !attributes.has(key)),
  ]);
}

const textOf = (page: string): string => words(treeOf(page)).replaceAll(/\s+/gu, " ");

describe("renderBundle", () => {
  it("shows a stay in hospital in Vietnamese", () => {
    const text = textOf(renderBundle(stayBundle(), { locale: "vi" }).page);
    for (const part of [
      "Nguyễn Văn An",
      "05/03/1990",
      "052090000017",
      "DN4010000000001",
      "Điều trị nội trú",
      "10/07/2026 09:00 – 12/07/2026 10:00",
      "Viêm phổi",
      "J18.9",
      "Ceftriaxon 1 g",
      "1 lọ/lần * 2 lần/ngày",
      "Cân nặng",
      "61,50 kg",
      "13,50 g/dL",
      "Đám mờ đáy phổi phải",
      "Giấy hẹn khám lại",
      "28.500 đ",
      "638.000 đ",
    ])
      expect(text, part).toContain(part);
  });

  it("shows it in English", () => {
    const { page } = renderBundle(stayBundle("vn-core"), { locale: "en" });
    expect(page).toContain('<html lang="en">');
    for (const part of [
      "Personal number",
      "5 March 1990",
      "13.50 g/dL",
      "Body weight",
      "638,000 đ",
      "10 July 2026, 09:00",
    ])
      expect(textOf(page), part).toContain(part);
  });

  it("shows supplies, appointments, plans, and what the insurer answered", () => {
    const patient = { reference: "Patient/p" };
    const resources = [
      { resourceType: "Patient", id: "p", name: [{ text: "Nguyễn Văn An" }] },
      { resourceType: "Device", id: "d", type: { text: "Ống thông <i>" }, modelNumber: "OT-14F" },
      {
        resourceType: "SupplyDelivery",
        patient,
        suppliedItem: { itemReference: { reference: "Device/d" }, quantity: { value: 2, unit: "Cái" } },
      },
      {
        resourceType: "Appointment",
        status: "booked",
        start: "2026-08-01T08:00:00+07:00",
        end: "2026-08-01T08:30:00+07:00",
        participant: [{ actor: patient }, { actor: { display: "BS. Hoàng Lan" } }],
      },
      { resourceType: "Appointment", status: "constructor", participant: [{ actor: patient }] },
      {
        resourceType: "CarePlan",
        subject: patient,
        activity: [{ detail: { code: { text: "Đo huyết áp hằng ngày" }, scheduledString: "mỗi sáng" } }],
      },
      {
        resourceType: "ClaimResponse",
        patient,
        outcome: "error",
        disposition: "Sai định dạng",
        error: [{ code: { text: "401" } }],
      },
    ];
    const bundle = { resourceType: "Bundle", entry: resources.map((resource) => ({ resource })) };
    const { page, notShown } = renderBundle(bundle, { locale: "vi" });
    expect(notShown).toEqual({});
    for (const part of [
      "Ống thông <i>",
      "OT-14F",
      "2 Cái",
      "BS. Hoàng Lan",
      "Đã hẹn",
      "constructor",
      "Đo huyết áp hằng ngày",
      "mỗi sáng",
      "Bị từ chối hoặc có lỗi",
      "Sai định dạng",
      "401",
    ])
      expect(textOf(page), part).toContain(part);
    expect(page).not.toContain("<i>");
  });

  it.each(["vn-core", "none"] as const)("names the totals of a claim (%s)", (target) => {
    const file = aFile({
      XML1: [{ MA_LK: "LK1", T_THUOC: "7", T_BNCCT: "5", T_NGUONKHAC: "0", T_BHTT: "2" }],
    });
    const text = textOf(renderBundle(claimFileToBundle(file, { target }).bundle, { locale: "vi" }).page);
    expect(text).toContain("Người bệnh cùng chi trả");
    expect(text).not.toMatch(/T_[A-Z]{3,}/u);
  });

  it("calls totals that nobody has decided on asked for, and others settled", () => {
    const totals = (outcome: string): string => {
      const total = [{ category: { text: "T_BHTT" }, amount: { value: 5, currency: "VND" } }];
      const resource = { resourceType: "ExplanationOfBenefit", outcome, total };
      return textOf(renderBundle({ resourceType: "Bundle", entry: [{ resource }] }, { locale: "en" }).page);
    };
    expect(totals("queued")).toContain("Payment asked for");
    expect(totals("queued")).not.toContain("Settlement");
    expect(totals("complete")).toContain("Settlement");
  });

  it("counts what it does not show", () => {
    expect(renderBundle(stayBundle(), { locale: "vi" }).notShown).toEqual({});
    const more = stayWith(
      { resourceType: "AdverseEvent", id: "1" },
      { resourceType: "AdverseEvent", id: "2" },
    );
    const { notShown, page } = renderBundle(more, { locale: "vi" });
    expect(notShown).toEqual({ AdverseEvent: 2 });
    expect(textOf(page)).toContain("Không trình bày ở đây: AdverseEvent (2)");
  });

  it("shows the diagnosis at discharge first, that on admission last", () => {
    const text = textOf(renderBundle(stayBundle(), { locale: "vi" }).page);
    expect(text.indexOf("J18.9")).toBeLessThan(text.indexOf("Theo dõi viêm phổi"));
  });

  it("tells many visits in a table, the latest first, and the day once", () => {
    const visits = [1, 2, 3, 4].map((at) => ({
      resourceType: "Encounter",
      id: `v${at}`,
      status: "finished",
      subject: patientOfStay(),
      type: [{ text: `Lần ${at}` }],
      period: { start: `2026-0${at}-01T08:00:00+07:00`, end: `2026-0${at}-01T08:30:00+07:00` },
    }));
    const text = textOf(renderBundle(stayWith(...visits), { locale: "vi" }).page);
    expect(text).toContain("01/04/2026 08:00 – 08:30");
    expect(text.indexOf("Lần 4")).toBeLessThan(text.indexOf("Lần 1"));
    const abroad = {
      ...visits[0],
      period: { start: "2026-01-01T08:00:00-05:00", end: "2026-01-01T09:00:00-05:00" },
    };
    expect(textOf(renderBundle(stayWith(abroad), { locale: "en" }).page)).toContain(
      "1 January 2026, 08:00 – 09:00 UTC-05:00",
    );
  });

  it("keeps patients apart", () => {
    const other = { resourceType: "Patient", id: "other", name: [{ text: "Trần Thị Bình" }] };
    const allergy = {
      resourceType: "AllergyIntolerance",
      code: { text: "Tôm" },
      patient: { reference: "Patient/other" },
    };
    const text = textOf(renderBundle(stayWith(other, allergy), { locale: "vi" }).page);
    expect(text.indexOf("Trần Thị Bình")).toBeLessThan(text.indexOf("Tôm"));
    expect(text.indexOf("Ceftriaxon")).toBeLessThan(text.indexOf("Trần Thị Bình"));
  });

  it.each([
    ["nothing", undefined, "Dữ liệu không phải là Bundle"],
    ["another resource", { resourceType: "Patient" }, "Dữ liệu không phải là Bundle"],
    ["an empty Bundle", { resourceType: "Bundle" }, "Bundle không có gì để trình bày"],
  ])("says so for %s", (_title, input, expected) => {
    expect(textOf(renderBundle(input, { locale: "vi" }).page)).toContain(expected);
  });
});

describe("the page", () => {
  const { page } = renderBundle(stayBundle(), { locale: "vi" });

  it("allows no script and no network, and its own style by its hash", () => {
    const hash = createHash("sha256").update(bundleStylesheet).digest("base64");
    expect(bundleStyleHash).toBe(hash);
    expect(page).toContain(
      `content="default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;`.replaceAll("&#39;", "'"),
    );
    expect(page).toContain(`<style>${bundleStylesheet}</style>`);
    expect(bundleStylesheet).not.toMatch(/url\(|@import|expression|javascript/u);
  });

  it("names no person where histories keep it", () => {
    expect(/<title>(.*)<\/title>/u.exec(page)?.[1]).toBe("Hồ sơ khám bệnh, chữa bệnh");
  });

  it("can be read aloud: one title, sections with headings, columns with names", () => {
    const all = nodes(treeOf(page));
    const named = (name: string) => all.filter((node) => node.name === name);
    expect(named("h1")).toHaveLength(1);
    expect(
      named("section").every(({ children }) => children[0]?.kind === "element" && children[0].name === "h2"),
    ).toBe(true);
    expect(named("th").every(({ attributes: own }) => own.get("scope")?.value === "col")).toBe(true);
    expect(named("table").every(({ attributes: own }) => own.get("role")?.value === "table")).toBe(true);
    const levels = all.filter(({ name }) => /^h[1-6]$/u.test(name)).map(({ name }) => Number(name[1]));
    expect(levels.every((level, at) => at === 0 || level <= (levels[at - 1] ?? 0) + 1)).toBe(true);
  });

  it("gives the record alone for a page of one's own", () => {
    const { content } = renderBundle(stayBundle(), { locale: "vi" });
    expect(content.startsWith('<main class="lt-record" lang="vi">')).toBe(true);
    expect(page).toContain(content);
  });
});

const hostile = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  "</style><script>alert(1)</script>",
  "javascript:alert(1)",
  "<!--",
  "]]>",
  "&#60;script&#62;",
  "<svg/onload=alert(1)>",
  "\u0000<\ud800b>",
  "{{constructor.constructor('alert(1)')()}}",
];

describe("hostile text", () => {
  /** Puts a text into every text of a Bundle. */
  function poison(value: unknown, text: string, key = ""): unknown {
    if (typeof value === "string") {
      const isFrame = ["resourceType", "reference", "fullUrl", "id", "system", "url"].includes(key);
      return isFrame
        ? value
        : key === "div"
          ? `<div xmlns="http://www.w3.org/1999/xhtml"><p>${text}</p></div>`
          : value + text;
    }
    if (Array.isArray(value)) return value.map((one) => poison(one, text, key));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, poison(one, text, name)]));
  }

  it.each(hostile)("%s stays text wherever it stands", (text) => {
    for (const locale of ["vi", "en"] as const) {
      const { page } = renderBundle(poison(stayBundle(), text), { locale });
      expect(strangers(page)).toEqual([]);
    }
  });

  it("stays text whatever it is", () => {
    const anyText = fc.oneof(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc
        .array(fc.constantFrom(...hostile, "<", ">", "&", '"', "'", "/", "x"), { maxLength: 6 })
        .map((parts) => parts.join("")),
    );
    const bundle = stayBundle();
    fc.assert(
      fc.property(anyText, (text) => {
        expect(strangers(renderBundle(poison(bundle, text), { locale: "vi" }).page)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("is harmless in Bundles of claim files with any text in any field", () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const { bundle } = claimFileToBundle(file, { target: "none" });
        expect(strangers(renderBundle(bundle, { locale: "vi" }).page)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it("is harmless in anything at all", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ fullUrl: fc.string(), resource: fc.anything({ maxDepth: 5 }) })),
        (entry) => {
          expect(strangers(renderBundle({ resourceType: "Bundle", entry }, { locale: "en" }).page)).toEqual(
            [],
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it("looks at each resource a few times, however many patients there are", () => {
    let looks = 0;
    const condition = (at: number) => ({
      resourceType: "Condition",
      code: { text: "Sốt" },
      get subject() {
        looks += 1;
        return { reference: `Patient/${at}` };
      },
    });
    const count = 200;
    const entry = Array.from({ length: count }, (_, at) => [
      { resource: { resourceType: "Patient", id: String(at), name: [{ text: `Người ${at}` }] } },
      { resource: condition(at) },
    ]).flat();
    const { page } = renderBundle({ resourceType: "Bundle", entry }, { locale: "vi" });
    expect(page).toContain("Người 199");
    expect(looks).toBeLessThan(10 * count);
  });

  it("ends on data that holds itself", () => {
    const section: Record<string, unknown> = { title: "x" };
    section["section"] = [section];
    const composition = { resourceType: "Composition", title: "x", section: [section] };
    expect(
      strangers(
        renderBundle({ resourceType: "Bundle", entry: [{ resource: composition }] }, { locale: "vi" }).page,
      ),
    ).toEqual([]);
  });
});

describe("cleanNarrative", () => {
  const div = (inside: string) => `<div xmlns="http://www.w3.org/1999/xhtml">${inside}</div>`;
  const cleaned = (inside: string) => cleanNarrative(div(inside))?.markup;

  it.each([
    ["text", "<p>Ho &amp; sốt</p>", "<p>Ho &amp; sốt</p>"],
    [
      "a table",
      '<table><tr><td colspan="2">a</td></tr></table>',
      '<table><tr><td colspan="2">a</td></tr></table>',
    ],
    ["links", '<a href="javascript:alert(1)">x</a>', "x"],
    ["pictures", '<img src="http://x/y.png" alt="Phim"/>', "Phim"],
    ["scripts", "<script>alert(1)</script><p>a</p>", "<p>a</p>"],
    [
      "styles",
      '<style>p{}</style><p style="background:url(x)" onclick="x()" class="y" id="z">a</p>',
      "<p>a</p>",
    ],
    ["headings", "<h1>a</h1>", "<h4>a</h4>"],
    ["forms and frames", '<iframe src="x">a</iframe><form action="x">b</form>', ""],
    ["vector graphics", '<svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>', ""],
    ["spaces that do not break", "<p>a&nbsp;b</p>", "<p>a\u00a0b</p>"],
    [
      "wide cells",
      '<table><tr><td colspan="999999">a</td></tr></table>',
      "<table><tr><td>a</td></tr></table>",
    ],
  ])("keeps what is readable of %s", (_title, inside, expected) => {
    expect(cleaned(inside)).toBe(`<div class="lt-narrative">${expected}</div>`);
  });

  it.each([
    ["no text", 7],
    ["no XHTML", "Ho, sốt"],
    ["broken XHTML", "<div><p></div>"],
    ["another element", "<p>a</p>"],
    ["a document type", "<!DOCTYPE x [<!ENTITY a 'b'>]><div>&a;</div>"],
    ["too long a text", div("x".repeat(200_001))],
    ["too deep a text", div("<div>".repeat(60) + "</div>".repeat(60))],
  ])("leaves out %s", (_title, input) => {
    expect(cleanNarrative(input)).toBeUndefined();
  });

  it("says on the page that a narrative was left out", () => {
    const composition = {
      resourceType: "Composition",
      subject: patientOfStay(),
      title: "Giấy",
      section: [{ title: "A", text: { div: "<p>" } }],
    };
    expect(textOf(renderBundle(stayWith(composition), { locale: "vi" }).page)).toContain(
      "Phần lời không đọc được",
    );
  });
});
