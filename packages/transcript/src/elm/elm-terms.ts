/** Contexts of a credential of the European Learning Model 3, in the order of the official samples. */
export const elmContexts = [
  "https://www.w3.org/2018/credentials/v1",
  "http://data.europa.eu/snb/model/context/edc-ap",
] as const;

/** The application profile without checks of controlled vocabularies, which Vietnamese records do not use. */
export const elmSchema = {
  id: "http://data.europa.eu/snb/model/ap/edc-generic-no-cv",
  type: "ShaclValidator2017",
} as const;

/** A term of a controlled vocabulary. */
export interface ElmConcept {
  readonly id: string;
  readonly type: "Concept";
  readonly inScheme: { readonly id: string; readonly type: "ConceptScheme" };
}

function authority(list: string, term: string): ElmConcept {
  const scheme = `http://publications.europa.eu/resource/authority/${list}`;
  return { id: `${scheme}/${term}`, type: "Concept", inScheme: { id: scheme, type: "ConceptScheme" } };
}

/** Việt Nam in the list of countries, whose terms are those of ISO 3166-1 with three letters. */
export const vietnam: ElmConcept = /* @__PURE__ */ authority("country", "VNM");
/** Vietnamese in the list of languages, whose terms are those of ISO 639-2 in capitals. */
export const vietnamese: ElmConcept = /* @__PURE__ */ authority("language", "VIE");
/** The sex of a person in the list of the Publications Office. */
export const sexes = {
  male: /* @__PURE__ */ authority("human-sex", "MALE"),
  female: /* @__PURE__ */ authority("human-sex", "FEMALE"),
} as const;
/** Kinds of images that a display may have. */
export const imageTypes = {
  JPEG: /* @__PURE__ */ authority("file-type", "JPEG"),
  PNG: /* @__PURE__ */ authority("file-type", "PNG"),
} as const;
/** The encoding of embedded images, as the official samples name it. */
export const base64Encoding: ElmConcept = {
  id: "http://data.europa.eu/snb/encoding/6146cde7dd",
  type: "Concept",
  inScheme: { id: "http://data.europa.eu/snb/encoding/25831c2", type: "ConceptScheme" },
};
/** The profile of credentials without further rules, as the official samples name it. */
export const genericProfile: ElmConcept = {
  id: "http://data.europa.eu/snb/credential/e34929035b",
  type: "Concept",
  inScheme: { id: "http://data.europa.eu/snb/credential/25831c2", type: "ConceptScheme" },
};

/** Names of our identifier schemes: which part of a transcript it is, and the codes of the sector. */
export const schemes = {
  part: "lienthong",
  school: "maTruong",
  pupil: "maHocSinh",
  provinceCode: "maTinh",
  districtCode: "maHuyen",
  communeCode: "maXa",
} as const;
