/** Name of the database this device keeps lists and unsent outcomes in. */
export const DEVICE = 'bao-phu';
