import { cpus, totalmem } from 'node:os';

/** What the figures were measured on: `2 × Intel Xeon, 24 GB, Node v24.21.0`. */
export function machine(): string {
  return `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
}
