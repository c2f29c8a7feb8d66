import { describe, expect, it } from 'vitest';
import { Session } from '../../../web/sign-in/session.ts';
import { OutsideDouble, STAFF } from './outside-double.ts';

const nowhere = () => undefined;

/** Somebody who has just come back from the provider. */
async function signedIn(): Promise<{ outside: OutsideDouble; session: Session }> {
  const outside = new OutsideDouble();
  const path = outside.path;
  outside.path = '/signed-in';
  const session = new Session(outside);
  await session.start(nowhere);
  outside.path = path;
  return { outside, session };
}

/** Somebody this device knows, whose page is loaded again. */
async function reloaded(isServerUp: boolean): Promise<{ outside: OutsideDouble; session: Session }> {
  const outside = new OutsideDouble();
  outside.known = STAFF;
  outside.isServerUp = isServerUp;
  const session = new Session(outside);
  await session.start(nowhere);
  return { outside, session };
}

describe('who opens the portal', () => {
  it('is out where the device knows nobody', async () => {
    const session = new Session(new OutsideDouble());

    await session.start(nowhere);

    expect(session.state).toEqual({ is: 'out' });
  });

  it('is asked for at the provider without being asked anything where the device knows them', async () => {
    const { outside, session } = await reloaded(true);

    expect(outside.wentTo).toEqual(['authorize none']);
    expect(session.state).toMatchObject({ is: 'away', why: 'resuming' });
  });

  it('reads what the device keeps where nobody can be reached, and is asked for later', async () => {
    const { outside, session } = await reloaded(false);
    const before = session.state;

    outside.isServerUp = true;
    const isUnderWay = await session.resume();

    expect(before).toMatchObject({ is: 'away', why: 'no_network', scope: STAFF });
    expect(isUnderWay).toBe(true);
    expect(outside.wentTo).toEqual(['authorize none']);
  });

  it('comes back from the provider to where they were', async () => {
    const outside = new OutsideDouble();
    outside.path = '/signed-in';
    const went: string[] = [];
    const session = new Session(outside);

    await session.start((path) => went.push(path));

    expect(session.state).toMatchObject({ is: 'in', scope: STAFF });
    expect(went).toEqual(['/coverage']);
  });

  it('is not led to another place by what comes back', async () => {
    const outside = new OutsideDouble();
    outside.path = '/signed-in';
    outside.journey = { returnTo: '//elsewhere.example' };
    const went: string[] = [];

    await new Session(outside).start((path) => went.push(path));

    expect(went).toEqual(['/']);
  });

  it('leaves the code of a sign-in that nobody began here in the address, where it can be copied', async () => {
    const outside = new OutsideDouble();
    outside.path = '/signed-in';
    outside.answer = 'over';
    const went: string[] = [];
    const session = new Session(outside);

    await session.start((path) => went.push(path));

    expect(session.state).toEqual({ is: 'out', failed: true });
    expect(went).toEqual([]);
  });
});

describe('signing out', () => {
  it('ends the session at the provider, also in a tab that never spoke with it', async () => {
    const { outside, session } = await reloaded(false);
    outside.isServerUp = true;

    await session.signOut();

    expect(outside.wentTo).toEqual(['logout']);
    expect(outside.forgotten).toEqual([STAFF.subject]);
    expect(session.state).toEqual({ is: 'out' });
  });

  it('without a network has the next sign-in ask who this is', async () => {
    const { outside, session } = await signedIn();
    outside.isServerUp = false;
    await session.signOut();

    outside.isServerUp = true;
    await session.signIn();

    expect(outside.wentTo).toEqual(['authorize login']);
    expect(outside.known).toBeUndefined();
    expect(outside.user).toBeNull();
  });

  it('holds against an answer that was asked for quietly before', async () => {
    const outside = new OutsideDouble();
    outside.path = '/signed-in';
    outside.left = true;
    const session = new Session(outside);

    await session.start(nowhere);

    expect(session.state).toEqual({ is: 'out' });
    expect(outside.user).toBeNull();
    expect(outside.known).toBeUndefined();
  });

  it('is over with a sign-in at which somebody said who they are', async () => {
    const outside = new OutsideDouble();
    outside.path = '/signed-in';
    outside.left = true;
    outside.journey = { returnTo: '/', isAnew: true };
    const session = new Session(outside);

    await session.start(nowhere);

    expect(session.state.is).toBe('in');
    expect(outside.left).toBe(false);
  });

  it('goes on where the device cannot forget', async () => {
    const { outside, session } = await signedIn();
    Object.assign(outside, { forgetDevice: () => Promise.reject(new Error('no store')) });

    await session.signOut();

    expect(outside.wentTo).toEqual(['logout']);
  });

  it('in another tab leaves nobody in this one', async () => {
    const { outside, session } = await signedIn();
    outside.known = undefined;

    await session.check();

    expect(session.state).toEqual({ is: 'out' });
    expect(outside.user).toBeNull();
  });

  it('is not undone by a token that comes after it', async () => {
    const { outside, session } = await signedIn();
    outside.user = outside.issue({ isFresh: false });
    const asked = session.token();
    await session.signOut();

    await expect(asked).rejects.toMatchObject({ isOffline: true });

    expect(session.state).toEqual({ is: 'out' });
    expect(outside.user).toBeNull();
  });
});

describe('another account in another tab', () => {
  it('leaves nobody in this one', async () => {
    const { outside, session } = await signedIn();
    outside.known = { ...STAFF, subject: 'lead-1' };

    await session.check();

    expect(session.state).toEqual({ is: 'out' });
  });

  it('is none where the same person signs in again', async () => {
    const { outside, session } = await signedIn();
    outside.known = { ...STAFF };

    await session.check();

    expect(session.state.is).toBe('in');
  });

  it('has the device forget whoever was known before', async () => {
    const outside = new OutsideDouble();
    outside.path = '/signed-in';
    outside.known = { ...STAFF, subject: 'lead-1' };

    await new Session(outside).start(nowhere);

    expect(outside.forgotten).toEqual([undefined]);
    expect(outside.known).toEqual(STAFF);
  });
});

describe('a token that has run out', () => {
  it('is replaced, once for all who ask meanwhile', async () => {
    const { outside, session } = await signedIn();
    outside.user = outside.issue({ isFresh: false });

    const tokens = await Promise.all([session.token(), session.token()]);

    expect(tokens[0]).toBe(tokens[1]);
    expect(session.state.is).toBe('in');
  });

  it('ends the session where the provider says so', async () => {
    const { outside, session } = await signedIn();
    outside.user = outside.issue({ isFresh: false });
    outside.answer = 'over';

    await expect(session.token()).rejects.toMatchObject({ isOffline: true });

    expect(session.state).toMatchObject({ is: 'away', why: 'ended' });
    expect(outside.user).toBeNull();
  });

  it('costs the call alone where the provider is busy', async () => {
    const { outside, session } = await signedIn();
    outside.user = outside.issue({ isFresh: false });
    outside.answer = 'busy';
    await expect(session.token()).rejects.toMatchObject({ isOffline: true });
    const between = session.state.is;

    outside.answer = 'good';
    const token = await session.token();

    expect(between).toBe('in');
    expect(token).toBe(outside.user.access_token);
  });

  it('is replaced as the network is back, without leaving the page', async () => {
    const { outside, session } = await signedIn();
    outside.user = outside.issue({ isFresh: false });
    outside.answer = 'busy';
    outside.isServerUp = false;
    await expect(session.token()).rejects.toMatchObject({ isOffline: true });
    const between = session.state;

    outside.isServerUp = true;
    outside.answer = 'good';
    const isBack = await session.resume();

    expect(between).toMatchObject({ is: 'away', why: 'no_network' });
    expect(isBack).toBe(true);
    expect(session.state.is).toBe('in');
    expect(outside.wentTo).toEqual([]);
  });
});

describe('a sign-in that does not come through', () => {
  it('leaves whoever is known with what the device keeps', async () => {
    const { outside, session } = await signedIn();
    outside.user = outside.issue({ isFresh: false });
    outside.answer = 'over';
    await expect(session.token()).rejects.toThrow();
    outside.isServerUp = false;

    await session.signIn();

    expect(session.state).toMatchObject({ is: 'away', why: 'ended', failed: true, scope: STAFF });
  });

  it('is told to a stranger', async () => {
    const outside = new OutsideDouble();
    outside.isServerUp = false;
    const session = new Session(outside);
    await session.start(nowhere);

    await session.signIn();

    expect(session.state).toEqual({ is: 'out', failed: true });
  });
});
