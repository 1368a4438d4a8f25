// PapaParse's own types need those of Node and of the DOM: papa.d.ts beside this file declares what is used.
import papaparse from "papaparse";

export const Papa = papaparse;
