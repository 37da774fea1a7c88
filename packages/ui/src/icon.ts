import type { Component } from 'svelte';

/** A lucide icon (imported one by one) or any component drawn in the current colour. */
export type Icon = Component<{ class?: string; size?: number | string; 'aria-hidden'?: 'true' }>;
