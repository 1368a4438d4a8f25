import { createRequire } from "node:module";
import type { ConvertUnit } from "../quantity.ts";

interface UcumLibrary {
  UcumLhcUtils: {
    getInstance(): {
      convertUnitTo(from: string, value: number, to: string): { status: string; toVal: number | null };
    };
  };
}

// The library that the fhirpath package brings along: for tests only.
const inFhirPath = createRequire(createRequire(import.meta.url).resolve("fhirpath"));
const ucum = (inFhirPath("@lhncbc/ucum-lhc") as UcumLibrary).UcumLhcUtils.getInstance();

/** Converts units through a UCUM library, to 12 digits. */
export const convertUnit: ConvertUnit = (value, from, to) => {
  const { status, toVal } = ucum.convertUnitTo(from, Number(value), to);
  return status === "succeeded" && toVal !== null ? String(Number(toVal.toPrecision(12))) : undefined;
};
