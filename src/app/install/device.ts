/** What of this device decides how, and whether, the app can be installed. */
export interface Device {
  /** The app runs from its own icon already. */
  readonly installed: boolean;
  /** iPhone or iPad: the browser asks for nothing, and the reader adds the app from the share menu. */
  readonly sharesToHomeScreen: boolean;
}

/** Only the browsers of iPhone and iPad know this property, whatever they call themselves. */
interface AppleNavigator extends Navigator {
  readonly standalone?: boolean;
}

export function readDevice(): Device {
  const { standalone } = navigator as AppleNavigator;
  return {
    installed: standalone === true || matchMedia('(display-mode: standalone)').matches,
    sharesToHomeScreen: standalone === false,
  };
}
