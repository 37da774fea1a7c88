import { existsSync, readFileSync } from 'node:fs';

/**
 * The last words of a start: where it is, and who one can be.
 * @param {import('../run/step-list.mjs').StepList} steps
 * @param {string} url
 * @param {string} accountsFile JSON: [{ email, password, role, name }]
 */
export function printWelcome(steps, url, accountsFile) {
  steps.say(`\nOrderdesk is running: ${url}\n`);
  const accounts = readAccounts(accountsFile);
  if (accounts.length > 0) {
    const width = (/** @type {'role' | 'email' | 'password'} */ key) =>
      Math.max(...accounts.map((account) => account[key].length));
    const [role, email, password] = [width('role'), width('email'), width('password')];
    steps.say('Demo accounts');
    for (const account of accounts) {
      steps.say(
        `  ${account.role.padEnd(role)}  ${account.email.padEnd(email)}  ${account.password.padEnd(password)}  ${account.name}`,
      );
    }
    steps.say();
  }
  steps.say('Ctrl-C stops everything.');
}

/**
 * @param {string} file
 * @returns {{ role: string, email: string, password: string, name: string }[]}
 */
function readAccounts(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
}
