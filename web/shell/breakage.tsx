import { Component, type ReactNode } from 'react';
import { Broken } from './not-here.tsx';

/** Catches a page that broke, so that the person is told and can load it again. */
export class Breakage extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    return this.state.isBroken ? <Broken /> : this.props.children;
  }
}
