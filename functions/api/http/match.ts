/** Whether a path, with or without a slash at its end, is one of a route's: as many parts, equal but where the route names a parameter. */
export function fits(route: string, path: string): boolean {
  const [asked, named] = [path.replace(/\/$/, '').split('/'), route.split('/')];
  return (
    asked.length === named.length && named.every((part, at) => part.startsWith('{') || part === asked[at])
  );
}

/** What answers a request of this method: a HEAD is a GET whose body stays here (RFC 9110, 9.3.2). */
export const methodFor = (method: string): string => (method === 'HEAD' ? 'GET' : method);
