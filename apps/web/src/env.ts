import { defineEnvVars } from '@sveltejs/kit/env';

export const variables = defineEnvVars({
  /** Where the API is when the screens run alone (`vite dev`); unused inside the server's process. */
  API_ORIGIN: { schema: (value: string | undefined) => value ?? '' },
});
