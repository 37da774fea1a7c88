// Runs before anything else and on any Node with modules: nothing newer than that may be used in here.

const OLDEST = 20;

/** Ends the process with one sentence when this Node is older than what the scripts need. */
export function checkNode() {
  const version = process.versions.node;
  if (Number(version.split('.')[0]) >= OLDEST) return;
  console.error(
    'Orderdesk needs Node ' +
      OLDEST +
      ' or newer and this is ' +
      version +
      ': install a newer one from nodejs.org.',
  );
  process.exit(1);
}
