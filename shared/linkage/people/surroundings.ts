import type { NameFrequencies } from './frequencies.ts';
import type { DistanceOf, FacilityPlaces } from './measures/place.ts';

/** What the linkage may know of the world outside the two lists. */
export interface Surroundings {
  /** How far two communes lie apart; without it only equal codes are near. */
  distance?: DistanceOf;
  /** How often names occur in the province; without it they are counted in the lists of the call. */
  frequencies?: NameFrequencies;
  /** Which communes a facility of first treatment serves; without it a facility says nothing. */
  facilities?: FacilityPlaces;
}
