import { scrypt } from 'node:crypto';

/** The parameters of better-auth's scrypt, so that its own check accepts the demo password. */
const PARAMETERS = { N: 16384, r: 16, p: 1, maxmem: 128 * 16384 * 16 * 2 };
const SALT = '6f726465726465736b2d64656d6f2d31';

/** Hashes once for all demo accounts: their password is printed on the log-in page, so one salt betrays nothing. */
export const hashDemoPassword = (password: string): Promise<string> =>
  new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), SALT, 64, PARAMETERS, (error, key) => {
      if (error) reject(error);
      else resolve(`${SALT}:${key.toString('hex')}`);
    });
  });
