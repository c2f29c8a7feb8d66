/** The members of an interface, each of which may be undefined. */
type Loose<Interface> = { [Member in keyof Interface]: Interface[Member] | undefined };

/**
 * A construct as its interface. Classes of CDK declare optional members with `undefined`, their interfaces without, which
 * `exactOptionalPropertyTypes` tells apart.
 */
export function constructAs<Interface>(construct: Loose<Interface>): Interface {
  return construct as Interface;
}
