import { type Hook, OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { AppEnv } from './context.ts';
import { fieldErrors } from './field-errors.ts';
import { problemOf } from './problem.ts';

type ValidationResult = Parameters<Hook<unknown, AppEnv, string, unknown>>[0];

function refuseInvalid(result: ValidationResult, c: Context<AppEnv>): Response | undefined {
  if (result.success) return undefined;
  const code =
    result.target === 'json'
      ? 'body.invalid'
      : result.target === 'query'
        ? 'query.invalid'
        : 'request.invalid';
  return problemOf(c, code, fieldErrors(result.error.issues, c.get('locale')));
}

/** What every routes file starts with: an OpenAPI router that answers malformed input with the fields that are wrong. */
export const router = () => new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid as never });
