/**
 * What a browser lets a page of the portal do: run and show what comes from its own address, and talk to that address and to
 * `talksTo`: addresses, of which one that ends in a slash is all that begins so. CloudFront and the server of this machine both send it.
 */
export function pagePolicy(talksTo: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    // Component libraries set positions and colours in `style` attributes.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${["'self'", ...talksTo].join(' ')}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The portal needs none of a phone's senses but the camera, for documents that are photographed (`Permissions-Policy`). */
export const PAGE_PERMISSIONS =
  'accelerometer=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()';

/** Files below `/assets/` carry a hash of what they hold in their names; all else is asked for anew (`Cache-Control`). */
export const CACHED = { assets: 'public, max-age=31536000, immutable', others: 'no-cache' } as const;
