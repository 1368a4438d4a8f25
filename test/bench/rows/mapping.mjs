import { loadPackage } from "../../conformance/lib/packages.mjs";

export const title =
  "20,000 visits with two lines each to an encounter-like record, by a map and by hand; the same codecs";
export const floor = "written by hand";

const items = 20_000;
const context = { root: {}, parameters: {} };

function visits() {
  return Array.from({ length: items }, (_, index) => ({
    MA_LK: `MLK${String(index).padStart(12, "0")}`,
    HO_TEN: index % 2 === 0 ? "Nguyễn Văn An" : "Rơ Châm H'Lan",
    GIOI_TINH: index % 2 === 0 ? "1" : "2",
    NGAY_SINH: `19${60 + (index % 40)}0305`,
    NGAY_VAO: "202607150930",
    NGAY_RA: "202607181100",
    MA_LOAI_KCB: `0${1 + (index % 5)}`,
    CHAN_DOAN: "Viêm phế quản cấp",
    T_TONGCHI: String(100_000 + index),
    lines: [
      { MA: `22.${index % 900}`, TEN: "Dịch vụ thử", SO_LUONG: "2", NGAY_YL: "202607151000" },
      { MA: `40.${index % 900}`, TEN: "Thuốc thử", SO_LUONG: "10", NGAY_YL: "202607151015" },
    ],
  }));
}

/** The leaves of both contenders: days, minutes, whole numbers, codes. */
async function codecs() {
  const { parseCompactDate, formatIsoDate, formatVietnamDateTime } = await loadPackage("@lienthong/core");
  const { tableCodec } = await loadPackage("@lienthong/core/mapping");
  const time = (format) => (text) => {
    const found = parseCompactDate(text);
    return found && format(found);
  };
  return {
    day: time(formatIsoDate),
    minute: time(formatVietnamDateTime),
    count: (text) => (/^[0-9]{1,15}$/u.test(text) ? Number(text) : undefined),
    sex: tableCodec("gioi-tinh", { 1: "male", 2: "female" }),
    kind: tableCodec("loai-kcb", { "01": "AMB", "02": "AMB", "03": "IMP", "04": "SS", "05": "AMB" }),
  };
}

async function byMap() {
  const { defineMap } = await loadPackage("@lienthong/core/mapping");
  const { day, minute, count, sex, kind } = await codecs();
  const leaf = (id, to) => ({ via: { id, to, from: String, exact: false } });
  return defineMap({
    id: "https://example.org/fhir/StructureMap/visit",
    version: "1",
    rules: (rule) => [
      rule.constant("resourceType", "Encounter"),
      rule.field("MA_LK", "identifier[0].value"),
      rule.field("HO_TEN", "subject.display"),
      rule.field("GIOI_TINH", "subject.gender", { via: sex }),
      rule.field("NGAY_SINH", "subject.birthDate", leaf("day", day)),
      rule.field("NGAY_VAO", "period.start", leaf("minute", minute)),
      rule.field("NGAY_RA", "period.end", leaf("minute", minute)),
      rule.field("MA_LOAI_KCB", "class.code", { via: kind }),
      rule.field("CHAN_DOAN", "reasonCode[0].text"),
      rule.field("T_TONGCHI", "total.value", leaf("count", count)),
      rule.each("lines", "item", (line) => [
        line.field("MA", "code"),
        line.field("TEN", "text"),
        line.field("SO_LUONG", "quantity.value", leaf("count", count)),
        line.field("NGAY_YL", "authoredOn", leaf("minute", minute)),
      ]),
    ],
  });
}

/** What a careful programmer writes: nothing that is not there is set. */
async function byHand() {
  const { day, minute, count, sex, kind } = await codecs();
  const convert = (value, to) => (value === undefined || value === null ? undefined : to(value, context));
  return (row) => {
    const made = { resourceType: "Encounter" };
    const issues = [];
    const put = (place, name, path, value, to) => {
      if (value === undefined || value === null) return;
      const converted = to(value, context);
      if (converted === undefined) issues.push({ code: "refused", path });
      else place[name] = converted;
    };
    if (row.MA_LK !== undefined) made.identifier = [{ value: row.MA_LK }];
    const subject = {};
    if (row.HO_TEN !== undefined) subject.display = row.HO_TEN;
    put(subject, "gender", "GIOI_TINH", row.GIOI_TINH, sex.to);
    put(subject, "birthDate", "NGAY_SINH", row.NGAY_SINH, day);
    made.subject = subject;
    const period = {};
    put(period, "start", "NGAY_VAO", row.NGAY_VAO, minute);
    put(period, "end", "NGAY_RA", row.NGAY_RA, minute);
    made.period = period;
    const code = convert(row.MA_LOAI_KCB, kind.to);
    if (code !== undefined) made.class = { code };
    if (row.CHAN_DOAN !== undefined) made.reasonCode = [{ text: row.CHAN_DOAN }];
    const value = convert(row.T_TONGCHI, count);
    if (value !== undefined) made.total = { value };
    if (row.lines?.length > 0)
      made.item = row.lines.map((line, index) => {
        const item = {};
        if (line.MA !== undefined) item.code = line.MA;
        if (line.TEN !== undefined) item.text = line.TEN;
        const quantity = convert(line.SO_LUONG, count);
        if (quantity !== undefined) item.quantity = { value: quantity };
        put(item, "authoredOn", `lines[${index}].NGAY_YL`, line.NGAY_YL, minute);
        return item;
      });
    return { value: made, issues };
  };
}

function contender(convert) {
  const rows = visits();
  const check = ({ value, issues }) => {
    if (value.item[1].quantity.value !== 10 || issues.length > 0) throw new Error("not converted");
  };
  return {
    bytes: Buffer.byteLength(JSON.stringify(rows)),
    items,
    work: () => {
      for (const row of rows) check(convert(row));
    },
  };
}

export const contenders = {
  [floor]: async () => contender(await byHand()),
  "@lienthong/core/mapping forward": async () => {
    const map = await byMap();
    return contender((row) => map.forward(row));
  },
  "with provenance of one value": async () => {
    const map = await byMap();
    return contender((row) => {
      const there = map.forward(row);
      if (there.provenance("item[1].quantity.value")?.codec !== "count") throw new Error("not known");
      return there;
    });
  },
};
