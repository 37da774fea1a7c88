import { existsSync, readFileSync } from 'node:fs';

/**
 * The last words of a start: where it is, what is not safe about it, and who one can be: a demo account, or the first administrator.
 * @param {import('../run/step-list.mjs').StepList} steps
 * @param {{ url: string, firstAdmin: string, unsafe: string[] }} server
 * @param {string | null} accountsFile JSON: [{ email, password, role, name }]; null where there is no demo company
 */
export function printWelcome(steps, server, accountsFile) {
  steps.say(`\nOrderdesk is running: ${server.url}\n`);
  for (const sentence of server.unsafe) steps.say(`! ${sentence}`);
  if (server.unsafe.length > 0) steps.say();
  if (server.firstAdmin !== '') {
    steps.say(
      'There is no administrator yet. Whoever opens this link within 24 hours becomes the first one:',
    );
    steps.say(`  ${server.firstAdmin}\n`);
  }
  printAccounts(steps, accountsFile === null ? [] : readAccounts(accountsFile));
  steps.say('Ctrl-C stops everything.');
}

/**
 * @param {import('../run/step-list.mjs').StepList} steps
 * @param {ReturnType<typeof readAccounts>} accounts
 */
function printAccounts(steps, accounts) {
  if (accounts.length === 0) return;
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

/**
 * @param {string} file
 * @returns {{ role: string, email: string, password: string, name: string }[]}
 */
function readAccounts(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
}
