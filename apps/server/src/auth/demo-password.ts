/**
 * The password of every demo account. It stands in the README, so wherever the demo company was not asked for it opens nothing and
 * cannot be chosen.
 */
export const DEMO_PASSWORD = 'orderdesk-demo';
