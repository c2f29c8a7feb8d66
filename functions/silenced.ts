/** Stands for an error outside a function: the name of its class and its code, no message and no cause. */
export class SilencedError extends Error {
  constructor(error: unknown) {
    const { name, code } = Object(error) as { name?: unknown; code?: unknown };
    super(typeof code === 'string' && CODE.test(code) ? code : 'see the log of the function');
    this.name = typeof name === 'string' && NAME.test(name) ? name : 'Error';
  }
}

const CODE = /^[EW]\d{4}$/;
const NAME = /^[A-Z][A-Za-z]{0,59}$/;

type Step = (...given: never[]) => Promise<unknown>;

/** The same functions, silent about errors: what a durable step throws is kept in the history of its execution. */
export function silencing<Steps extends { readonly [Name in keyof Steps]: Step }>(steps: Steps): Steps {
  const silent = (run: Step): Step => {
    return (...given) =>
      run(...given).catch((error: unknown) => {
        throw new SilencedError(error);
      });
  };
  const entries = Object.entries<Step>(steps).map(([name, run]) => [name, silent(run)] as const);
  return Object.fromEntries(entries) as Steps;
}
