export { default as Button } from './action/Button.svelte';
export { buttonClass, type ButtonSize, type ButtonVariant } from './action/button-class.ts';
export { default as IconButton } from './action/IconButton.svelte';
export { default as Menu, type MenuItem } from './action/Menu.svelte';
export { default as Tabs } from './action/Tabs.svelte';
export {
  default as CommandPalette,
  type PaletteCommand,
  type PaletteGroup,
} from './command/CommandPalette.svelte';
export { default as Checkbox } from './form/Checkbox.svelte';
export { default as Field } from './form/Field.svelte';
export { default as SearchInput } from './form/SearchInput.svelte';
export { default as Select } from './form/Select.svelte';
export { default as TextArea } from './form/TextArea.svelte';
export { default as TextInput } from './form/TextInput.svelte';
export type { Icon } from './icon.ts';
export { default as Table } from './layout/Table.svelte';
export { default as Td } from './layout/Td.svelte';
export { default as Th } from './layout/Th.svelte';
export { provideLocale, useLocale, type UiLocale } from './locale.ts';
export { default as Dialog } from './overlay/Dialog.svelte';
export { default as Sheet } from './overlay/Sheet.svelte';
export { default as ToastRegion } from './overlay/ToastRegion.svelte';
export { provideToasts, Toasts, useToasts, type Toast } from './overlay/toasts.svelte.ts';
export { default as Tooltip } from './overlay/Tooltip.svelte';
export { default as Avatar } from './status/Avatar.svelte';
export { default as Badge } from './status/Badge.svelte';
export { default as EmptyState } from './status/EmptyState.svelte';
export { default as ErrorState } from './status/ErrorState.svelte';
export { default as Kbd } from './status/Kbd.svelte';
export { default as Notice } from './status/Notice.svelte';
export { default as Progress } from './status/Progress.svelte';
export { default as Skeleton } from './status/Skeleton.svelte';
export { default as Spinner } from './status/Spinner.svelte';
export { TONE_LOOK, type UiTone } from './status/tone.ts';
export { default as RelativeTime } from './time/RelativeTime.svelte';
export { exact, relative } from './time/relative.ts';
export { Ticker, ticker } from './time/ticker.svelte.ts';
