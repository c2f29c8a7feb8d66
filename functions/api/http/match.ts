/** Whether a path, with or without a slash at its end, is one of a route's: as many parts, equal but where the route names a parameter. */
export function fits(route: string, path: string): boolean {
  const [asked, named] = [path.replace(/\/$/, '').split('/'), route.split('/')];
  return (
    asked.length === named.length && named.every((part, at) => part.startsWith('{') || part === asked[at])
  );
}
