/** `entries` are the names of the entry points in `folder`. */
export function joinChunks(folder: string, entries: readonly string[]): Promise<void>;
