/** Numbers of the BIFF8 records that are read ([MS-XLS] 2.3). */
export const record = {
  formula: 0x0006,
  eof: 0x000a,
  date1904: 0x0022,
  filePass: 0x002f,
  continue: 0x003c,
  boundSheet: 0x0085,
  mulRk: 0x00bd,
  rstring: 0x00d6,
  xf: 0x00e0,
  mergeCells: 0x00e5,
  sst: 0x00fc,
  labelSst: 0x00fd,
  number: 0x0203,
  label: 0x0204,
  boolErr: 0x0205,
  string: 0x0207,
  rk: 0x027e,
  format: 0x041e,
  bof: 0x0809,
} as const;

/** A record in the stream: its number and where its data stand. */
export interface RecordAt {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

/** The record at an offset, or undefined at the end of the stream or of a record that is cut off. */
export function recordAt(view: DataView, offset: number): RecordAt | undefined {
  if (offset + 4 > view.byteLength) return undefined;
  const start = offset + 4;
  const end = start + view.getUint16(offset + 2, true);
  return end > view.byteLength ? undefined : { id: view.getUint16(offset, true), start, end };
}

/** The double that an RK number stands for. */
export function rkNumber(rk: number): number {
  const isHundredth = (rk & 1) === 1;
  let value: number;
  if ((rk & 2) === 2) value = rk >> 2;
  else {
    const bits = new DataView(new ArrayBuffer(8));
    bits.setUint32(4, rk & 0xfffffffc, true);
    value = bits.getFloat64(0, true);
  }
  return isHundredth ? value / 100 : value;
}
