/** Who works with the system (DESIGN section 13); a token carries exactly one role. */
export const ROLES = [
  'province_officer',
  'commune_lead',
  'commune_staff',
  'reviewer',
  'auditor',
  'operator',
] as const;
export type Role = (typeof ROLES)[number];

/** Whether a token of the role has to name communes or districts, may, or must not: nobody gets a province by omission. */
export type UnitsRule = 'required' | 'optional' | 'forbidden';

interface RoleTraits {
  vi: string;
  en: string;
  units: UnitsRule;
}

export const ROLE_TRAITS: Readonly<Record<Role, RoleTraits>> = {
  province_officer: { vi: 'Cán bộ tỉnh', en: 'Provincial officer', units: 'forbidden' },
  commune_lead: { vi: 'Lãnh đạo xã', en: 'Commune lead', units: 'required' },
  commune_staff: { vi: 'Cán bộ xã', en: 'Commune staff', units: 'required' },
  reviewer: { vi: 'Người rà soát', en: 'Reviewer', units: 'optional' },
  auditor: { vi: 'Người kiểm tra', en: 'Auditor', units: 'optional' },
  operator: { vi: 'Người vận hành', en: 'Operator', units: 'forbidden' },
};
