/**
 * Codes that one copy of the list has for a unit that the others number otherwise: Xã Ba Chẽ (Quảng Ninh) is 06970 in the list of
 * the statistics office, its conversion table and a third list; 06978 in a copy that is said to follow the printed QĐ 19/2025/QĐ-TTg
 * (single source). No unit of before has it.
 */
export const otherCodes: ReadonlyMap<string, string> = new Map([["06978", "06970"]]);
