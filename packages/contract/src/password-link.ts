import { z } from 'zod';
import { emailAddress, instant, newPassword } from './primitives.ts';

const token = z.string().min(1).max(200);

/** `POST /api/password-links`: for whom. */
export const makePasswordLink = z.strictObject({ email: emailAddress });

/** The link, told once: the token is kept nowhere. */
export const passwordLinkMade = z
  .strictObject({ token, name: z.string(), email: z.string(), expiresAt: instant })
  .meta({ id: 'PasswordLinkMade' });
export type PasswordLinkMade = z.infer<typeof passwordLinkMade>;

/** `GET /api/auth/new-password?token=…`. */
export const passwordLinkQuery = z.strictObject({ token });

export const passwordLink = z
  .strictObject({
    state: z.enum(['open', 'used', 'expired', 'unknown']),
    /** Whose password it is, while the link is open. */
    email: z.string().nullable(),
  })
  .meta({ id: 'PasswordLink' });
export type PasswordLink = z.infer<typeof passwordLink>;

/** `POST /api/auth/new-password`: by the link, which is used up by it. */
export const chooseNewPassword = z.strictObject({ token, newPassword });
export type ChooseNewPassword = z.infer<typeof chooseNewPassword>;
