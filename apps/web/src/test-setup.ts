import { overwriteGetLocale } from '#lib/paraglide/runtime.js';

// Tests read the English texts, whatever the machine speaks.
overwriteGetLocale(() => 'en');
