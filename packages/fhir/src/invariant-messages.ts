export { invariantMessages } from "./messages/invariant-messages.ts";
