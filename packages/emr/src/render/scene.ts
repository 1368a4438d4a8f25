import type { Locale } from "@lienthong/core";
import { nameOfCode } from "../documents/code-names.ts";
import {
  addressText,
  type NameOfCode,
  conceptText,
  identifierIn,
  nameText,
  textIn,
} from "../documents/texts-of.ts";
import { formatPeriod } from "../documents/format-date.ts";
import type { ReadBundle } from "../documents/read-bundle.ts";
import { type Part, listIn, partOf } from "../mapping/places.ts";
import { type Names, createNames } from "../target/names.ts";
import { wordsFor } from "./words.ts";

/** What every part of the page needs. */
export interface Scene {
  readonly read: ReadBundle;
  readonly locale: Locale;
  readonly words: ReturnType<typeof wordsFor>;
  readonly names: Names;
  readonly nameOf: NameOfCode;
  /** Resources that are on the page. */
  readonly shown: Set<Part>;
  /** Resources by the patient that they are about, and by type; under `undefined` those about nobody here. */
  readonly bySubject: ReadonlyMap<Part | undefined, ReadonlyMap<string, readonly Part[]>>;
}

/** Starts a page. */
export function startScene(read: ReadBundle, locale: Locale, namespace: string | undefined): Scene {
  return {
    read,
    locale,
    words: wordsFor(locale),
    names: createNames(namespace === undefined ? {} : { namespace }),
    nameOf: nameOfCode(locale),
    shown: new Set(),
    bySubject: groupBySubject(read),
  };
}

function groupBySubject(read: ReadBundle): Scene["bySubject"] {
  const groups = new Map<Part | undefined, Map<string, Part[]>>();
  for (const { resource, type } of read.entries) {
    const subject = read.resolve(
      resource["subject"] ?? resource["patient"] ?? resource["beneficiary"] ?? patientAmong(resource, read),
    );
    let group = groups.get(subject);
    if (!group) groups.set(subject, (group = new Map<string, Part[]>()));
    const same = group.get(type);
    if (same) same.push(resource);
    else group.set(type, [resource]);
  }
  return groups;
}

/** The patient among those who take part. */
function patientAmong({ participant }: Part, read: ReadBundle): unknown {
  return listIn(participant)
    .map((one) => partOf(one)?.["actor"])
    .find((actor) => read.resolve(actor)?.["resourceType"] === "Patient");
}

/** Marks a resource as shown, and gives it. */
export function show(scene: Scene, resource: Part): Part {
  scene.shown.add(resource);
  return resource;
}

/** Resources of one type about a patient, or about nobody when none is given. */
export function about(scene: Scene, type: string, patient: Part | undefined): readonly Part[] {
  return scene.bySubject.get(patient)?.get(type) ?? [];
}

/** A person or facility in words: name, else code, else what the reference says. */
export function whoText(scene: Scene, reference: unknown): string | undefined {
  const named = scene.read.resolve(reference);
  if (named !== undefined) show(scene, named);
  const name = named?.["name"];
  const identifier = partOf(partOf(reference)?.["identifier"]);
  return (
    (Array.isArray(name) ? nameText(name) : textIn(name)) ??
    textIn(partOf(reference)?.["display"]) ??
    identifierIn(named, () => true) ??
    textIn(identifier?.["value"])
  );
}

/** Several people, each once. */
export function everybody(
  scene: Scene,
  references: unknown,
  pick: (one: unknown) => unknown = (one) => one,
): string | undefined {
  const found = listIn(references).map((one) => whoText(scene, pick(one)));
  const names = [...new Set(found.filter((name) => name !== undefined))];
  return names.length === 0 ? undefined : names.join(", ");
}

/** A concept in the language of the page. */
export function concept(scene: Scene, value: unknown): string | undefined {
  return conceptText(value, scene.nameOf);
}

/** Concepts of a list in the language of the page. */
export function concepts(scene: Scene, value: unknown): string | undefined {
  const found = listIn(value).map((one) => conceptText(one, scene.nameOf));
  const texts = found.filter((text) => text !== undefined);
  return texts.length === 0 ? undefined : texts.join("; ");
}

/** A Period in words. */
export function period(scene: Scene, value: unknown): string | undefined {
  const part = partOf(value);
  return formatPeriod(part?.["start"], part?.["end"], scene.locale);
}

/** The first address in one line. */
export function firstAddress(resource: Part): string | undefined {
  for (const one of listIn(resource["address"])) {
    const found = addressText(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Notes of a resource, one after the other. */
export function noteText(resource: Part): string | undefined {
  const notes = listIn(resource["note"]).map((one) => textIn(partOf(one)?.["text"]));
  const found = notes.filter((note) => note !== undefined);
  return found.length === 0 ? undefined : found.join("\n");
}
