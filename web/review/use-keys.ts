import { useEffect, useRef } from 'react';
import { type Stroke, strokeOf } from './keys.ts';
import { useShortcuts } from './shortcuts.ts';

/** Hears the keys of the page while `isOn`, for those who did not turn them off. */
export function useKeys(onStroke: (stroke: Stroke) => void, isOn: boolean): void {
  const areWanted = useShortcuts();
  const latest = useRef(onStroke);
  useEffect(() => {
    latest.current = onStroke;
  });
  useEffect(() => {
    if (!(isOn && areWanted)) return;
    const hear = (event: KeyboardEvent): void => {
      const stroke = event.defaultPrevented ? undefined : strokeOf(event, isTypedInto(event.target));
      if (stroke === undefined) return;
      event.preventDefault();
      latest.current(stroke);
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [isOn, areWanted]);
}

function isTypedInto(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type="checkbox"]), textarea, select'))
  );
}
