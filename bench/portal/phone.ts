import type { CDPSession } from 'playwright-core';
import type { RunningPortal, Visitor } from '../../test/web/browser/portal.ts';

/** Bits per second and milliseconds of what browsers' makers call slow 4G. */
const SLOW_4G = { latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const SLOWER = 4;

/** Where a child on a list can be tapped. */
export const FIRST_CHILD = 'main a[href^="/children/"]';

/** A visitor on a cheap phone: its processor is slow and its network too. */
export async function slowPhone(portal: RunningPortal): Promise<Visitor & { phone: CDPSession }> {
  const visitor = await portal.visit({ screen: 'phone' });
  const phone = await visitor.context.newCDPSession(visitor.page);
  await phone.send('Network.enable');
  await phone.send('Network.emulateNetworkConditions', { offline: false, ...SLOW_4G });
  await phone.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return { ...visitor, phone };
}
