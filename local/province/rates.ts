/**
 * How families move and papers go, as shares of children or families. Twins 1.2 % of births and temporary residence
 * of 4 % are the figures; that people are listed twice, register late and never declare a move is domain 4.5
 * and 11.1, which publish no shares: every other figure here is our assumption.
 */
export const LIFE = {
  twinBirths: 0.012,
  twinsOfOneSex: 0.7,
  /** A twin born after midnight. */
  twinNextDay: 0.04,
  secondChild: 0.34,
  thirdChild: 0.12,
  fatherUnknown: 0.035,
  temporary: 0.04,
  temporaryOver: 0.15,
  absenceDeclared: 0.35,
  movedWithin: 0.015,
  movedIn: 0.04,
  movedInTemporary: 0.35,
  movedOut: 0.025,
  deceased: 0.005,
  lateRegistration: 0.006,
  lateRegistrationNewborn: 0.12,
  registeredTwice: 0.005,
  secondHousehold: 0.006,
  secondHouseholdElsewhere: 0.25,
  notYetResident: 0.004,
  notYetResidentNewborn: 0.2,
  numberUnknown: 0.03,
  poor: 0.045,
  nearPoor: 0.055,
} as const;

/** Below this age a child's papers may still be on their way: the 60 days of birth registration (domain 4.2). */
export const NEWBORN_DAYS = 60;
/** Children past six years still stand in the files for up to so many months. */
export const AGED_OUT_MONTHS = 14;
/** Of those, so many have not been taken off yet. */
export const AGED_OUT_KEPT = 0.42;
/** The files are drawn some days after the reference day, so a few births come after it. */
export const EXTRACT_DAYS_LATER = 5;
