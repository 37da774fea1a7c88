import type { MeView } from '@orderdesk/contract';
import type { House } from '@orderdesk/domain';
import type { Theme } from '#lib/theme/theme.ts';

declare global {
  /** The API in this very process; set by the server before it mounts the screens. */
  var __orderdeskApi: ((request: Request, visitor?: string) => Promise<Response>) | undefined;

  namespace App {
    interface Error {
      /** Stable, what a screen may switch on. */
      code?: string;
      /** To be named to support; the same id is in the log. */
      reference?: string;
    }
    interface Locals {
      me: MeView | null;
      theme: Theme;
    }
    interface PageData {
      me: MeView | null;
      /** On pages of the shop. */
      house?: House;
    }
  }
}

export {};
