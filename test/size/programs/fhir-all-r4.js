// A page that checks every resource type of FHIR R4, in JSON and XML, and shows sentences of its own.
import { createValidator, xmlFormat } from "@lienthong/fhir/engine";
import { r4 } from "@lienthong/fhir/r4";

globalThis.validator = createValidator({ definitions: r4, formats: [xmlFormat] });
