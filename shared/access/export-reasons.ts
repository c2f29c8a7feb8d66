/**
 * Why somebody exports names. Codes, as free text would end up naming people (Decree 356/2025 asks for exports to be limited by role and
 * logged; domain notes, section 9).
 */
export const EXPORT_REASONS = {
  visit: { vi: 'Đi thăm, vận động tại nhà', en: 'Visits at home' },
  insurance_dossier: {
    vi: 'Lập hồ sơ gửi cơ quan bảo hiểm xã hội',
    en: 'Dossier for the social insurance office',
  },
  data_correction: {
    vi: 'Đối chiếu, sửa dữ liệu với cơ quan nguồn',
    en: 'Correction with the source agency',
  },
  official_report: { vi: 'Báo cáo theo yêu cầu của cấp trên', en: 'Report asked for by a superior body' },
  inspection: { vi: 'Phục vụ thanh tra, kiểm tra', en: 'Inspection or audit' },
  guardian_request: {
    vi: 'Theo yêu cầu của cha mẹ, người giám hộ',
    en: 'Asked for by the parent or guardian',
  },
} as const;

export type ExportReason = keyof typeof EXPORT_REASONS;
