import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepComingBack, waitAfter } from '../../../web/sign-in/coming-back.ts';

it('waits longer each time, and never more than a minute', () => {
  const waits = [0, 1, 2, 3, 4, 40].map(waitAfter);

  expect(waits).toEqual([5000, 15_000, 30_000, 60_000, 60_000, 60_000]);
});

describe('a page that could not be reached', () => {
  /** A page as a browser shows it. */
  class Page extends EventTarget {
    visibilityState = 'visible';
    dialog: object | null = null;
    readonly querySelector = () => this.dialog;
  }

  let page: Page;
  let stop: () => void;
  const comeBack = vi.fn(async () => false);

  beforeEach(() => {
    vi.useFakeTimers();
    page = new Page();
    vi.stubGlobal('document', page);
    vi.stubGlobal('window', new EventTarget());
    comeBack.mockClear();
    stop = keepComingBack(comeBack);
  });

  afterEach(() => {
    stop();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('tries again by itself, ever more seldom', async () => {
    await vi.advanceTimersByTimeAsync(5000 + 15_000 + 30_000 - 1);

    expect(comeBack).toHaveBeenCalledTimes(2);
  });

  it('tries at once when the browser finds a network, and when somebody looks at it again', async () => {
    window.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(0);
    page.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(0);

    expect(comeBack).toHaveBeenCalledTimes(2);
  });

  it('does not while nobody looks at it', async () => {
    page.visibilityState = 'hidden';

    await vi.advanceTimersByTimeAsync(600_000);

    expect(comeBack).not.toHaveBeenCalled();
  });

  it('lets a dialogue be finished first', async () => {
    page.dialog = {};
    window.dispatchEvent(new Event('online'));
    const tries = comeBack.mock.calls.length;
    page.dialog = null;

    await vi.advanceTimersByTimeAsync(5000);

    expect(tries).toBe(0);
    expect(comeBack).toHaveBeenCalledTimes(1);
  });

  it('stops when it is told to', async () => {
    stop();

    window.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(600_000);

    expect(comeBack).not.toHaveBeenCalled();
  });
});
