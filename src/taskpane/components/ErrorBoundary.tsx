import { Component, type ReactNode } from "react";

export interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** what stands there instead; `reset` mounts the children anew */
  readonly fallback: (reset: () => void) => ReactNode;
  /** told once for each error, for the diagnostics of the host page */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** Keeps a fault of one part from taking the rest with it, and never shows what only a programmer can read. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onError?.(error);
  }

  readonly reset = (): void => {
    this.setState({ failed: false });
  };

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback(this.reset) : this.props.children;
  }
}
