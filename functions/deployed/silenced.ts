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
