/**
 * Shows on the installed app's icon how many actions are due today; 0 takes the number away. Where there is no badge, or it
 * may not be set, nothing happens.
 */
export async function showBadge(count: number): Promise<void> {
  try {
    // Not every browser has it, whatever the types say.
    if (!('setAppBadge' in navigator)) return;
    if (count > 0) await navigator.setAppBadge(count);
    else await navigator.clearAppBadge();
  } catch {
    // Not installed, or not allowed: the number also stands on the home page.
  }
}
