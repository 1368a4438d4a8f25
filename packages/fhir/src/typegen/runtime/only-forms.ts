/**
 * A type of whose choices only some forms may be there, such as `OnlyForms<Extension, "value", "valueCode">`: then
 * `valueString` may not.
 */
export type OnlyForms<Type, Choice extends string, Left extends string> = Type & {
  [
    Key in keyof Type as Key extends Left | `_${Left}`
      ? never
      : Key extends `${"" | "_"}${Choice}${Capitalize<string>}`
        ? Key
        : never
  ]?: never;
};
