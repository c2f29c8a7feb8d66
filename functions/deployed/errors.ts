/** Every way a deployed function can be set up wrongly; told to the operator, in the log of the function. */
const DEPLOYMENT_ERRORS = {
  E9101: {
    vi: 'Thiếu hoặc sai biến môi trường của hàm. Hãy triển khai lại.',
    en: 'Variables of the environment are missing or malformed. Deploy again.',
  },
  E9102: {
    vi: 'Không đọc được khóa bí mật của hệ thống. Hãy kiểm tra Secrets Manager.',
    en: 'The keys of the deployment cannot be read. Look at the secret in Secrets Manager.',
  },
} as const;

/** A function that cannot work as it was deployed. `detail` names variables, never what they hold. */
export class DeploymentError extends Error {
  override readonly name = 'DeploymentError';
  readonly code: keyof typeof DEPLOYMENT_ERRORS;
  readonly vi: string;
  readonly en: string;
  readonly detail: string;

  constructor(code: keyof typeof DEPLOYMENT_ERRORS, detail: string, options?: { cause?: unknown }) {
    super(`${code} ${DEPLOYMENT_ERRORS[code].en} (${detail})`, options);
    this.code = code;
    this.detail = detail;
    this.vi = DEPLOYMENT_ERRORS[code].vi;
    this.en = DEPLOYMENT_ERRORS[code].en;
  }
}
