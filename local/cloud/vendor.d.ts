declare module 'dynalite' {
  import type { Server } from 'node:http';

  interface Options {
    /** Directory of the LevelDB; in memory when left out. */
    path?: string;
    createTableMs?: number;
  }
  export default function dynalite(options?: Options): Server;
}
