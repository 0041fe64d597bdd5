import { version } from '../../../package.json';

/** Version of the app that a backup says it was made by. */
export const appVersion: string = version;
