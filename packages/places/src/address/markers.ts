import { foldName, type Reading, readAddress } from "./reading.ts";

/** Type of a unit (loại đơn vị hành chính), as the lists write it. */
type UnitType = "tinh" | "thanh-pho" | "quan" | "huyen" | "thi-xa" | "xa" | "phuong" | "thi-tran" | "dac-khu";

/** What the word before (or, in English, after) a name says of it. */
export interface Marker {
  readonly kind: "province" | "district" | "commune" | "city" | "town" | "street" | "hamlet" | "office";
  /** The types it can mean; empty when it says only the level. */
  readonly types: readonly UnitType[];
  /** Whether a unit must follow: `phường`, not `p`. */
  readonly isFull: boolean;
}

const marker = (kind: Marker["kind"], types: readonly UnitType[], isFull: boolean): Marker => ({
  kind,
  types,
  isFull,
});

const vietnamese: readonly (readonly [string, Marker])[] = /* @__PURE__ */ (() => [
  ["tỉnh", marker("province", ["tinh"], true)],
  ["t", marker("province", ["tinh"], false)],
  ["thành phố", marker("city", ["thanh-pho"], true)],
  ["tp", marker("city", ["thanh-pho"], true)],
  ["t p", marker("city", ["thanh-pho"], false)],
  ["quận", marker("district", ["quan"], true)],
  ["q", marker("district", ["quan"], false)],
  ["huyện", marker("district", ["huyen"], true)],
  ["h", marker("district", ["huyen"], false)],
  ["huyện đảo", marker("district", ["huyen"], true)],
  ["thị xã", marker("district", ["thi-xa"], true)],
  ["tx", marker("district", ["thi-xa"], true)],
  ["t x", marker("district", ["thi-xa"], false)],
  ["district", marker("district", ["quan", "huyen"], true)],
  ["dist", marker("district", ["quan", "huyen"], true)],
  ["phường", marker("commune", ["phuong"], true)],
  ["p", marker("commune", ["phuong"], false)],
  ["f", marker("commune", ["phuong"], false)],
  ["ph", marker("commune", ["phuong"], false)],
  ["ward", marker("commune", ["phuong"], true)],
  ["xã", marker("commune", ["xa"], true)],
  ["x", marker("commune", ["xa"], false)],
  ["commune", marker("commune", ["xa"], true)],
  ["xã đảo", marker("commune", ["xa"], true)],
  ["thị trấn", marker("commune", ["thi-tran"], true)],
  ["tt", marker("commune", ["thi-tran"], false)],
  ["t t", marker("commune", ["thi-tran"], false)],
  ["township", marker("commune", ["thi-tran"], true)],
  ["đặc khu", marker("commune", ["dac-khu"], true)],
  ["đk", marker("commune", ["dac-khu"], false)],
  ["special zone", marker("commune", ["dac-khu"], true)],
])();
const streets =
  "đường,phố,ngõ,ngách,hẻm,kiệt,đại lộ,quốc lộ,ql,tỉnh lộ,tl,hương lộ,đt,đl,đg,số,số nhà,nhà,street,st,road,rd,chung cư,tòa nhà,toà,tầng,căn hộ,block,lô,kdc,khu đô thị,kđt,khu công nghiệp,kcn,lầu,phòng";
const hamlets =
  "tổ,thôn,ấp,khu phố,kp,bản,làng,khu vực,kv,xóm,tổ dân phố,tdp,khóm,buôn,đội,khối,khối phố,cụm,khu,tiểu khu,khu dân cư,plei,plây,bon,sóc,phum,tổ tự quản,đt tdp,tổ dp,nhóm,cư xá,hamlet,group,quarter,area,ấp văn hóa,khu tập thể";
const offices =
  "ubnd,ủy ban nhân dân,ủy ban,trường,trường tiểu học,tiểu học,thcs,thpt,mầm non,trạm y tế,công an,hội,bệnh viện,trung tâm,chi nhánh,công ty,bưu điện,nhà văn hóa";

/** Markers of English, which stand after the name. */
const english: readonly (readonly [string, Marker])[] = /* @__PURE__ */ (() => [
  ["ward", marker("commune", ["phuong"], true)],
  ["commune", marker("commune", ["xa"], true)],
  ["township", marker("commune", ["thi-tran"], true)],
  ["town", marker("town", ["thi-xa", "thi-tran"], true)],
  ["district", marker("district", ["quan", "huyen"], true)],
  ["dist", marker("district", ["quan", "huyen"], true)],
  ["city", marker("city", ["thanh-pho"], true)],
  ["province", marker("province", ["tinh"], true)],
  ["special zone", marker("commune", ["dac-khu"], true)],
])();

const list = (words: string, made: Marker): [string, Marker][] =>
  words.split(",").map((word) => [word, made]);

/** A marker with the marks it is written with. */
export interface MarkerWord {
  readonly marker: Marker;
  readonly reading: Reading;
}

/** Markers before a name, by their letters. Words that mark a unit win over those of streets and hamlets. */
export const markersBefore: ReadonlyMap<string, MarkerWord> = /* @__PURE__ */ (() =>
  new Map(
    [
      ...list(offices, marker("office", [], false)),
      ...list(streets, marker("street", [], false)),
      ...list(hamlets, marker("hamlet", [], false)),
      ...vietnamese,
    ].map(([word, made]) => {
      const reading = readAddress(word);
      return [reading.letters, { marker: made, reading }];
    }),
  ))();

/** Markers after a name, by their letters. */
export const markersAfter: ReadonlyMap<string, Marker> = /* @__PURE__ */ (() =>
  new Map(english.map(([word, made]) => [foldName(word), made])))();

/** Words at the end that say nothing of the unit: the country and what comes before a telephone number. */
export const noiseWords: ReadonlySet<string> = /* @__PURE__ */ (() =>
  new Set(
    [
      "việt nam",
      "vietnam",
      "vn",
      "việt",
      "nam",
      "đt",
      "sđt",
      "đtdđ",
      "tel",
      "phone",
      "điện thoại",
      "fax",
      "mobile",
      "zip",
      "postal",
      "code",
      "mã bưu chính",
      "bưu",
      "chính",
      "mã",
    ].map(foldName),
  ))();
