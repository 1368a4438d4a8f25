import { concept, conceptText } from "../codecs/coded.ts";
import { identifierOf, location, practitioner } from "../codecs/people.ts";
import type { Codec, SegmentMap } from "../codecs/rule.ts";

/** SCH to Appointment (chương 10.6.1), without its times and status. */
export const appointmentMap: SegmentMap = {
  segment: "SCH",
  resource: "Appointment",
  rules: [
    { field: 1, to: "identifier[+]", as: identifierOf("PLAC") },
    { field: 2, to: "identifier[+]", as: identifierOf("FILL") },
    { field: 7, to: "reasonCode[+]", as: concept },
    { field: 8, to: "appointmentType", as: conceptText },
  ],
};

/** AIS to Appointment: the service that is booked (chương 10.6.4). */
export const bookedServiceMap: SegmentMap = {
  segment: "AIS",
  resource: "Appointment",
  rules: [{ field: 3, to: "serviceType[+]", as: concept }],
};

const actor =
  (read: Codec): Codec =>
  (value, scope) => {
    const found = read(value, scope);
    return found === undefined ? undefined : { actor: found };
  };

const place: Codec = (value, scope) =>
  (location(value, scope) as { readonly location: object } | undefined)?.location;

const thing: Codec = (value) => {
  const [id, display] = [value.text(1), value.text(2)];
  if (id === undefined && display === undefined) return undefined;
  return {
    ...(id !== undefined && { identifier: { value: id } }),
    ...(display !== undefined && { display }),
  };
};

/** AIP to a participant: a person (chương 10.6.7). */
export const bookedPersonMap: SegmentMap = {
  segment: "AIP",
  resource: "Appointment",
  rules: [{ field: 3, to: "participant[+]", as: actor(practitioner) }],
};

/** AIL to a participant: a place (chương 10.6.6). */
export const bookedPlaceMap: SegmentMap = {
  segment: "AIL",
  resource: "Appointment",
  rules: [{ field: 3, to: "participant[+]", as: actor(place) }],
};

/** AIG to a participant: a room, a machine or the like (chương 10.6.5). */
export const bookedResourceMap: SegmentMap = {
  segment: "AIG",
  resource: "Appointment",
  rules: [{ field: 3, to: "participant[+]", as: actor(thing) }],
};
